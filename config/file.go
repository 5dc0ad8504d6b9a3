package config

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// largestFile is the size in bytes that no settings file has; a larger one is
// something else, and deep nesting in it would only cost time.
const largestFile = 64 << 10

const compare = "compare with footnote check --example"

// readFile takes the file's settings. What it says about a mistake never
// quotes a value: the value may be a secret.
func (c *Config) readFile(s Sources) error {
	text, err := s.ReadFile(s.File)
	if err != nil {
		return &Problem{What: fmt.Sprintf("reading the configuration: %v", err), Hint: "check FOOTNOTE_CONFIG or --config"}
	}
	if len(text) > largestFile {
		return &Problem{What: fmt.Sprintf("%s: %d bytes are too many for a settings file", s.File, len(text)), Hint: compare}
	}
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	like := reflect.New(shape(reflect.TypeFor[Config]())).Interface()
	err = toml.NewDecoder(bytes.NewReader(text)).DisallowUnknownFields().Decode(like)
	if err == nil {
		err = toml.Unmarshal(text, c)
	}
	var unknown *toml.StrictMissingError
	var wrong *toml.DecodeError
	switch {
	case errors.As(err, &unknown):
		return unknownKeys(s.File, unknown)
	case errors.As(err, &wrong):
		return wrongValue(s.File, wrong)
	case err != nil:
		return &Problem{What: s.File + ": this is not TOML", Hint: compare}
	}
	c.warnOfReaders(s)
	return nil
}

// unknownKeys names every key that is no setting, and the nearest that is one.
func unknownKeys(file string, e *toml.StrictMissingError) *Problem {
	var what, near []string
	for _, missing := range e.Errors {
		line, _ := missing.Position()
		key := strings.Join(missing.Key(), ".")
		what = append(what, fmt.Sprintf("%s:%d: there is no setting %q", file, line, key))
		if n := nearest(key); n != "" && !slices.Contains(near, n) {
			near = append(near, n)
		}
	}
	hint := "footnote check --example shows every setting"
	if len(near) > 0 {
		hint = "did you mean " + strings.Join(near, ", ") + "?"
	}
	return &Problem{What: strings.Join(what, "; "), Hint: hint}
}

// wrongValue says where the file stops being a settings file, and what a known
// setting needs.
func wrongValue(file string, e *toml.DecodeError) *Problem {
	line, column := e.Position()
	place := fmt.Sprintf("%s:%d:%d: ", file, line, column)
	key := strings.Join(e.Key(), ".")
	said := strings.TrimPrefix(e.Error(), "toml: ")
	table := false
	for _, s := range Settings() {
		table = table || strings.HasPrefix(s.Key, key+".")
		if s.Key == key && (strings.HasPrefix(said, "cannot ") || strings.Contains(said, "too large")) {
			return &Problem{What: place + key + " has a value of the wrong kind", Hint: key + " is " + s.kind()}
		}
	}
	if table && strings.HasPrefix(said, "cannot ") {
		return &Problem{What: place + key + " is a group of settings", Hint: "write [" + key + "] on a line of its own, and its settings below"}
	}
	if strings.Contains(said, "start of value") || strings.Contains(said, "expected newline") {
		return &Problem{What: place + "a value lacks its quotes, or something follows it", Hint: `write texts in quotes: log = "info"`}
	}
	return &Problem{What: place + said, Hint: compare}
}
