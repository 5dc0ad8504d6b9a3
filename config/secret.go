package config

import (
	"fmt"
	"log/slog"
)

// Secret is a value that never prints: every way of formatting or encoding it
// gives "[set]", or "" when it is empty. Reveal is the only way to the value.
//
// It is a struct around a pointer and not a string, because go-toml encodes
// every string kind as it is, and fmt looks into the unexported fields of what
// holds a secret without asking the secret's methods: there it finds an address.
type Secret struct{ value *string }

// NewSecret keeps the value from being printed.
func NewSecret(value string) Secret {
	if value == "" {
		return Secret{}
	}
	return Secret{&value}
}

// Reveal returns the value.
func (s Secret) Reveal() string {
	if s.value == nil {
		return ""
	}
	return *s.value
}

// IsSet says whether there is a value.
func (s Secret) IsSet() bool { return s.value != nil }

// Equal says whether both have the same value.
func (s Secret) Equal(other Secret) bool { return s.Reveal() == other.Reveal() }

// String hides the value.
func (s Secret) String() string {
	if !s.IsSet() {
		return ""
	}
	return "[set]"
}

// GoString hides the value from %#v.
func (s Secret) GoString() string { return s.String() }

// Format hides the value from every verb of fmt, %x and %q among them.
func (s Secret) Format(f fmt.State, _ rune) { fmt.Fprint(f, s.String()) }

// MarshalText hides the value from JSON, TOML and other encoders.
func (s Secret) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText takes a value from a file.
func (s *Secret) UnmarshalText(text []byte) error {
	*s = NewSecret(string(text))
	return nil
}

// LogValue hides the value from slog.
func (s Secret) LogValue() slog.Value { return slog.StringValue(s.String()) }
