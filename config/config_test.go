package config

import (
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"
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

func TestTheExampleIsTheDefaults(t *testing.T) {
	got, err := load(t, string(Example()), nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(Defaults(), *got); diff != "" {
		t.Errorf("the example differs from the defaults (-want +got):\n%s", diff)
	}
	for _, s := range Settings() {
		key := s.Key[strings.LastIndex(s.Key, ".")+1:]
		if !strings.Contains(string(Example()), "\n"+key+" = ") {
			t.Errorf("the example does not show %s", s.Key)
		}
	}
}

func TestFlagsWinOverEnvironmentOverFileOverDefaults(t *testing.T) {
	file := "listen = \"127.0.0.1:1\"\nlog = \"warn\"\nbase_url = \"http://file\""
	env := map[string]string{"FOOTNOTE_LISTEN": "127.0.0.1:2", "FOOTNOTE_LOG": "error"}
	got, err := load(t, file, env, map[string]string{"listen": "127.0.0.1:3"})
	if err != nil {
		t.Fatal(err)
	}
	if got.Listen != "127.0.0.1:3" || got.Log != "error" || got.BaseURL != "http://file" || got.Slack.APIURL != "https://slack.com/api/" {
		t.Errorf("got %+v", got)
	}
}

func TestASecretNeverPrints(t *testing.T) {
	const secret = "xoxb-very-secret"
	c := Defaults()
	c.Slack.BotToken = secret
	asJSON, err := json.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	var log strings.Builder
	slog.New(slog.NewTextHandler(&log, nil)).Info("settings", "token", c.Slack.BotToken, "all", c)
	printed := fmt.Sprintf("%v %+v %#v %s %q %x %d", c, c, c, c.Slack.BotToken, c.Slack.BotToken, c.Slack.BotToken, c.Slack.BotToken) + string(asJSON) + log.String()
	if strings.Contains(printed, secret) || strings.Contains(printed, fmt.Sprintf("%x", secret)) {
		t.Errorf("the secret was printed: %s", printed)
	}
	if !strings.Contains(printed, "[set]") || c.Slack.BotToken.Reveal() != secret {
		t.Error("the secret is neither marked as set nor revealed")
	}
}

func TestABadFileIsRefusedWithItsPlace(t *testing.T) {
	for name, file := range map[string]struct{ text, want string }{
		"unknown key":   {"listen = \"127.0.0.1:1\"\nlisen = \"x\"", "footnote.toml:2: there is no setting \"lisen\""},
		"unknown table": {"[slak]\nbot_token = \"x\"", "slak"},
		"wrong type":    {"articles = 3", "footnote.toml:1"},
		"no TOML":       {"<html>", "footnote.toml:1"},
		"binary":        {"\x00\x01\xff", "footnote.toml"},
	} {
		_, err := load(t, file.text, nil, nil)
		var p *Problem
		if !errors.As(err, &p) || !strings.Contains(p.What, file.want) || p.Hint == "" {
			t.Errorf("%s: got %v", name, err)
		}
	}
	_, err := Load(Sources{File: "none.toml", ReadFile: os.ReadFile, Getenv: func(string) string { return "" }})
	var p *Problem
	if !errors.As(err, &p) {
		t.Errorf("a missing file: got %v", err)
	}
}

func TestCheckReportsEveryMistakeAtOnce(t *testing.T) {
	c := Defaults()
	if faults := c.Check(); len(faults) != 0 {
		t.Errorf("the defaults are faulty: %v", faults)
	}
	c.Listen, c.Log, c.BaseURL = "nowhere", "loud", "example.org"
	c.Slack.BotToken, c.Slack.APIURL = "xapp-1", "ftp://x"
	c.Discord.BotToken, c.Discord.APIURL = "Bot abc", "x"
	seen := map[string]bool{}
	for _, f := range c.Check() {
		seen[f.Setting] = true
		if f.What == "" || f.Hint == "" {
			t.Errorf("%+v says too little", f)
		}
		if strings.Contains(f.What+f.Hint, "abc") {
			t.Errorf("%+v prints a token", f)
		}
	}
	for _, want := range []string{"listen", "base_url", "log", "slack", "slack.bot_token", "slack.api_url", "discord.bot_token", "discord.api_url"} {
		if !seen[want] {
			t.Errorf("nothing was said about %s", want)
		}
	}
	open := Defaults()
	open.Listen = "0.0.0.0:8080"
	if len(open.Check()) != 1 {
		t.Error("an open address without a base URL was let through")
	}
}

func FuzzLoad(f *testing.F) {
	f.Add(string(Example()))
	f.Add("listen = 1\n[[slack]]")
	f.Fuzz(func(_ *testing.T, text string) {
		c, err := Load(Sources{File: "f", ReadFile: func(string) ([]byte, error) { return []byte(text), nil }, Getenv: func(string) string { return "" }})
		if err == nil {
			c.Check()
		}
	})
}
