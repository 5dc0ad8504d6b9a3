package config

import (
	"fmt"
	"log/slog"
)

// Secret is a value that never prints: every way of formatting or encoding it
// gives "[set]", or "" when it is empty. Reveal is the only way to the value.
type Secret string

// String hides the value.
func (s Secret) String() string {
	if s == "" {
		return ""
	}
	return "[set]"
}

// GoString hides the value from %#v.
func (s Secret) GoString() string { return s.String() }

// Format hides the value from every verb of fmt, %x and %q among them.
func (s Secret) Format(f fmt.State, _ rune) { fmt.Fprint(f, s.String()) }

// MarshalText hides the value from JSON, TOML and other encoders. There is no
// UnmarshalText: a file's numbers and dates must not pass for secrets.
func (s Secret) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// LogValue hides the value from slog.
func (s Secret) LogValue() slog.Value { return slog.StringValue(s.String()) }

// Reveal returns the value.
func (s Secret) Reveal() string { return string(s) }
