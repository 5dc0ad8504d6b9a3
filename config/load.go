package config

import (
	_ "embed" // the example file
	"errors"
	"fmt"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

//go:embed example.toml
var example []byte

// Example is a commented file with every setting at its default.
func Example() []byte { return append([]byte(nil), example...) }

// Sources are where settings come from.
type Sources struct {
	// File is the path of the TOML file; "" means none.
	File string
	// ReadFile reads it.
	ReadFile func(string) ([]byte, error)
	// Getenv looks a variable up; empty counts as unset.
	Getenv func(string) string
	// Flags holds the flags that were given, by their names.
	Flags map[string]string
}

// Problem is a mistake in a source, with what to do about it.
type Problem struct{ What, Hint string }

// Error says what is wrong.
func (p *Problem) Error() string { return p.What }

// Advice says what to do about it.
func (p *Problem) Advice() string { return p.Hint }

// Load reads the settings: flags win over the environment, the environment over
// the file, the file over the defaults. A *Problem tells what is wrong with a
// source; Check tells what is wrong with the values.
func Load(s Sources) (*Config, error) {
	c := Defaults()
	if s.File != "" {
		if err := c.readFile(s); err != nil {
			return nil, err
		}
	}
	for _, setting := range Settings() {
		if v := strings.TrimSpace(s.Getenv(setting.Env)); v != "" {
			setting.set(&c, v)
		}
		if v, given := s.Flags[setting.Flag]; given && setting.Flag != "" {
			setting.set(&c, v)
		}
	}
	c.BaseURL = strings.TrimRight(c.BaseURL, "/")
	if c.Slack.APIURL != "" && !strings.HasSuffix(c.Slack.APIURL, "/") {
		c.Slack.APIURL += "/"
	}
	return &c, nil
}

func (c *Config) readFile(s Sources) error {
	text, err := s.ReadFile(s.File)
	if err != nil {
		return &Problem{What: fmt.Sprintf("reading the configuration: %v", err), Hint: "check FOOTNOTE_CONFIG or --config"}
	}
	err = toml.NewDecoder(strings.NewReader(string(text))).DisallowUnknownFields().Decode(c)
	var strict *toml.StrictMissingError
	var wrong *toml.DecodeError
	switch {
	case errors.As(err, &strict):
		first := strict.Errors[0]
		line, _ := first.Position()
		return &Problem{
			What: fmt.Sprintf("%s:%d: there is no setting %q", s.File, line, strings.Join(first.Key(), ".")),
			Hint: "the settings are " + keys(),
		}
	case errors.As(err, &wrong):
		line, column := wrong.Position()
		return &Problem{What: fmt.Sprintf("%s:%d:%d: %s", s.File, line, column, strings.TrimPrefix(wrong.Error(), "toml: ")), Hint: "compare with footnote check --example"}
	case err != nil:
		return &Problem{What: fmt.Sprintf("%s: %v", s.File, err), Hint: "compare with footnote check --example"}
	}
	return nil
}

func keys() string {
	var names []string
	for _, s := range Settings() {
		names = append(names, s.Key)
	}
	return strings.Join(names, ", ")
}
