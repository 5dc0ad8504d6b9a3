package config

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func load(t *testing.T, file string, env, flags map[string]string) (*Config, error) {
	t.Helper()
	s := Sources{
		ReadFile: func(string) ([]byte, error) { return []byte(file), nil },
		Getenv:   func(k string) string { return env[k] },
		Flags:    flags,
	}
	if file != "" {
		s.File = "footnote.toml"
	}
	return Load(s)
}

func mustLoad(t *testing.T, file string, env, flags map[string]string) *Config {
	t.Helper()
	c, err := load(t, file, env, flags)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestTheExampleIsTheDefaults(t *testing.T) {
	if diff := cmp.Diff(Defaults(), *mustLoad(t, string(Example()), nil, nil)); diff != "" {
		t.Errorf("the example differs from the defaults (-want +got):\n%s", diff)
	}
	group := ""
	shown := map[string]bool{}
	for line := range strings.Lines(string(Example())) {
		line = strings.TrimSpace(line)
		if name, header := strings.CutPrefix(line, "["); header {
			group = strings.TrimSuffix(name, "]") + "."
		} else if key, _, setting := strings.Cut(line, " = "); setting && !strings.HasPrefix(line, "#") {
			shown[group+key] = true
		}
	}
	for _, s := range Settings() {
		if !shown[s.Key] {
			t.Errorf("the example does not show %s", s.Key)
		}
		delete(shown, s.Key)
	}
	if len(shown) > 0 {
		t.Errorf("the example has keys that are no settings: %v", shown)
	}
}

func TestFlagsWinOverEnvironmentOverFileOverDefaults(t *testing.T) {
	file := "listen = \"127.0.0.1:1\"\nlog = \"warn\"\nbase_url = \"http://file\"\n[discord]\nshards = 4"
	env := map[string]string{"FOOTNOTE_LISTEN": "127.0.0.1:2", "FOOTNOTE_LOG": " error\n", "FOOTNOTE_BASE_URL": " "}
	got := mustLoad(t, file, env, map[string]string{"listen": "127.0.0.1:3", "json": "true"})
	want := Defaults()
	want.Listen, want.Log, want.BaseURL, want.Discord.Shards = "127.0.0.1:3", "error", "http://file", 4
	if diff := cmp.Diff(want, *got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := mustLoad(t, `articles = ["a"]`, nil, map[string]string{"articles": ""}); len(got.Articles) != 0 {
		t.Errorf("an empty flag did not win over the file: %q", got.Articles)
	}
}

// TestEverySettingIsReadFromEverySource sets each setting alone, by each of its
// names, and expects that it and nothing else changes.
func TestEverySettingIsReadFromEverySource(t *testing.T) {
	for _, s := range Settings() {
		want := Defaults()
		value, inFile := "one", `"one"`
		switch v := s.at(&want).(type) {
		case *string:
			*v = value
		case *Secret:
			*v = NewSecret(value)
		case *[]string:
			*v, value, inFile = []string{"one", "two"}, " one, two,", `["one", "two"]`
		case *[]Secret:
			*v, value, inFile = secrets("one", "two"), "one,two", `["one", "two"]`
		case *int:
			*v, value, inFile = 3, "3", "3"
		}
		if strings.HasSuffix(s.Key, "api_url") {
			*s.at(&want).(*string) = "one/" // repaired
		}
		if s.Env != "" {
			if diff := cmp.Diff(want, *mustLoad(t, "", map[string]string{s.Env: value}, nil)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", s.Env, diff)
			}
		}
		if s.Flag != "" {
			if diff := cmp.Diff(want, *mustLoad(t, "", nil, map[string]string{s.Flag: value})); diff != "" {
				t.Errorf("--%s (-want +got):\n%s", s.Flag, diff)
			}
		}
		if diff := cmp.Diff(want, *mustLoad(t, s.Key+" = "+inFile, nil, nil)); diff != "" {
			t.Errorf("%s in the file (-want +got):\n%s", s.Key, diff)
		}
		if s.Secret() && s.Flag != "" {
			t.Errorf("the secret %s has a flag", s.Key)
		}
	}
}

func TestWhatHasOneMeaningIsRepaired(t *testing.T) {
	got := mustLoad(t, "[slack.commands]\nask = \"/frage\"", map[string]string{
		"FOOTNOTE_BASE_URL": "https://x.org/b//", "SLACK_API_URL": "http://127.0.0.1:1/api", "DISCORD_API_URL": "http://127.0.0.1:2//",
	}, nil)
	if got.BaseURL != "https://x.org/b" || got.Slack.APIURL != "http://127.0.0.1:1/api/" || got.Discord.APIURL != "http://127.0.0.1:2/" || got.Slack.Commands.Ask != "frage" {
		t.Errorf("got %+v", got)
	}
	if got := mustLoad(t, "[slack]\napi_url = \"\"", nil, nil); got.Slack.APIURL != Defaults().Slack.APIURL {
		t.Errorf("an empty Slack address gave %q", got.Slack.APIURL)
	}
}

func TestANumberThatIsNoneIsRefused(t *testing.T) {
	_, err := load(t, "", map[string]string{"DISCORD_SHARDS": "many"}, nil)
	var p *Problem
	if !errors.As(err, &p) || !strings.Contains(p.What, "DISCORD_SHARDS") || p.Hint == "" {
		t.Errorf("got %v", err)
	}
}

func TestAMissingFileIsAProblem(t *testing.T) {
	_, err := Load(Sources{File: filepath.Join(t.TempDir(), "none.toml"), ReadFile: os.ReadFile, Getenv: func(string) string { return "" }})
	var p *Problem
	if !errors.As(err, &p) || !strings.Contains(p.Hint, "FOOTNOTE_CONFIG") {
		t.Errorf("got %v", err)
	}
}

func TestAFileWithSecretsThatOthersReadIsWarnedAbout(t *testing.T) {
	const token, key = "[slack]\nbot_token = \"xoxb-1\"", "[slack]\nsigning_secrets = [\"s\"]"
	for _, test := range []struct {
		name, text string
		mode       fs.FileMode
		warned     bool
	}{
		{"token, world-readable", token, 0o644, true},
		{"token, group-readable", token, 0o640, true},
		{"signing secret, world-readable", key, 0o604, true},
		{"token, private", token, 0o600, false},
		{"no secret", `log = "info"`, 0o644, false},
	} {
		path := filepath.Join(t.TempDir(), "f.toml")
		if err := os.WriteFile(path, []byte(test.text), test.mode); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(path, test.mode); err != nil { // whatever the umask is
			t.Fatal(err)
		}
		c, err := Load(Sources{File: path, ReadFile: os.ReadFile, Getenv: func(string) string { return "" }})
		if err != nil {
			t.Fatal(err)
		}
		if warned := len(c.Warnings) > 0; warned != test.warned {
			t.Errorf("%s: warnings %v", test.name, c.Warnings)
		}
		for _, w := range c.Warnings {
			if w.Setting != path || !strings.Contains(w.Hint, "chmod 600") {
				t.Errorf("%s: %+v", test.name, w)
			}
		}
	}
}
