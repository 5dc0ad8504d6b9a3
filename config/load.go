package config

import (
	"cmp"
	_ "embed" // the example file
	"fmt"
	"io/fs"
	"os"
	"strings"
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
	// Stat says who may read it; nil means os.Stat.
	Stat func(string) (fs.FileInfo, error)
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
	if err := c.override(s); err != nil {
		return nil, err
	}
	c.repair()
	return &c, nil
}

// override takes the environment and then the flags.
func (c *Config) override(s Sources) error {
	var wrong []string
	for _, setting := range Settings() {
		flag, given := s.Flags[setting.Flag]
		if setting.Flag != "" && given {
			if err := setting.set(c, strings.TrimSpace(flag)); err != nil {
				wrong = append(wrong, fmt.Sprintf("--%s: %v", setting.Flag, err))
			}
			continue
		}
		if setting.Env == "" {
			continue
		}
		if v := strings.TrimSpace(s.Getenv(setting.Env)); v != "" {
			if err := setting.set(c, v); err != nil {
				wrong = append(wrong, fmt.Sprintf("%s: %v", setting.Env, err))
			}
		}
	}
	if wrong == nil {
		return nil
	}
	return &Problem{What: strings.Join(wrong, "; "), Hint: "write a number such as 1, or leave it out"}
}

// repair puts right what has only one meaning: the slashes at the end of
// addresses and at the start of command names.
func (c *Config) repair() {
	c.BaseURL = strings.TrimRight(c.BaseURL, "/")
	for _, u := range []*string{&c.Slack.APIURL, &c.Discord.APIURL} {
		if *u != "" {
			*u = strings.TrimRight(*u, "/") + "/"
		}
	}
	c.Slack.APIURL = cmp.Or(c.Slack.APIURL, Defaults().Slack.APIURL)
	names := &c.Slack.Commands
	for _, name := range []*string{&names.Ask, &names.Section, &names.Outline, &names.Reference} {
		*name = strings.TrimPrefix(*name, "/")
	}
}

// holdsSecret says whether any setting that must not be shown has a value.
func (c *Config) holdsSecret() bool {
	for _, s := range Settings() {
		switch v := s.at(c).(type) {
		case *Secret:
			if v.IsSet() {
				return true
			}
		case *[]Secret:
			if len(*v) > 0 {
				return true
			}
		}
	}
	return false
}

// warnOfReaders warns when others than the owner may read a file with secrets.
// Where the system has no such permissions there is nothing to say.
func (c *Config) warnOfReaders(s Sources) {
	stat := s.Stat
	if stat == nil {
		stat = os.Stat
	}
	info, err := stat(s.File)
	if err != nil || info.Mode().Perm()&0o044 == 0 || !c.holdsSecret() {
		return
	}
	c.Warnings = append(c.Warnings, Fault{
		Setting: s.File,
		What:    "holds secrets and can be read by others",
		Hint:    "run chmod 600 " + s.File + ", or keep the secrets in the environment",
	})
}
