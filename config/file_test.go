package config

import (
	"errors"
	"strings"
	"testing"
)

func TestABadFileIsRefusedWithItsPlaceAndAHint(t *testing.T) {
	for _, test := range []struct{ name, text, what, hint string }{
		{"unknown key", "listen = \"127.0.0.1:1\"\nlisen = \"x\"", `footnote.toml:2: there is no setting "lisen"`, "did you mean listen?"},
		{"several", "lisen = \"x\"\nlgo = \"x\"", `footnote.toml:2: there is no setting "lgo"`, "did you mean listen, log?"},
		{"unknown group", "[slak]\nbot_token = \"x\"", `footnote.toml:1: there is no setting "slak"`, "slack."},
		{"in its group", "[discord]\nbot_tokn = \"x\"", `footnote.toml:2: there is no setting "discord.bot_tokn"`, "did you mean discord.bot_token?"},
		{"without its group", `trial_guild = "1"`, `no setting "trial_guild"`, "did you mean discord.trial_guild?"},
		{"as a variable", `SLACK_APP_TOKEN = "x"`, `no setting "SLACK_APP_TOKEN"`, "did you mean slack.app_token?"},
		{"as a flag", `base-url = "x"`, `no setting "base-url"`, "did you mean base_url?"},
		{"far from all", `colour = "x"`, `no setting "colour"`, "check --example"},
		{"what the program keeps", `Warnings = []`, `no setting "Warnings"`, "check --example"},
		{"number for text", `listen = 8080`, "footnote.toml:1:10: listen has a value of the wrong kind", "a text in quotes"},
		{"text for list", `articles = "a.txt"`, "articles has a value of the wrong kind", "a list of texts"},
		{"number in list", `articles = ["a", 1]`, "articles has a value of the wrong kind", "a list of texts"},
		{"number for secret", "\n[slack]\nbot_token = 5", "footnote.toml:3:13: slack.bot_token has a value", "a text in quotes"},
		{"date for secret", "[slack]\nbot_token = 2024-01-01", "slack.bot_token has a value", "a text in quotes"},
		{"text for number", "[discord]\nshards = \"2\"", "discord.shards has a value", "a whole number"},
		{"huge number", "[discord]\nshards = 99999999999999999999", "discord.shards has a value", "a whole number"},
		{"text for group", `slack = "xoxb-1"`, "slack is a group", "[slack]"},
		{"list of groups", "[[slack]]\nbot_token = \"x\"", "slack is a group", "[slack]"},
		{"no quotes", `log = info`, "footnote.toml:1:10: a value lacks its quotes", "quotes"},
		{"no value", `log =`, "footnote.toml:1", "check --example"},
		{"twice", "log = \"info\"\nlog = \"warn\"", "footnote.toml:2", "check --example"},
		{"open quote", "log = \"info\nlisten = 1", "footnote.toml:1", "check --example"},
		{"no TOML", "<html>", "footnote.toml:1", "check --example"},
		{"binary", "\x00\x01\xff", "footnote.toml:1", "check --example"},
		{"not UTF-8", "log = \"\xff\"", "footnote.toml:1", "check --example"},
		{"UTF-16", "\xff\xfel\x00o\x00g\x00", "footnote.toml:1", "check --example"},
		{"too large", "# " + strings.Repeat("x", largestFile), "too many", "check --example"},
		{"deep", "articles = " + strings.Repeat("[", 20_000), "footnote.toml", "check --example"},
	} {
		_, err := load(t, test.text, nil, nil)
		var p *Problem
		if !errors.As(err, &p) {
			t.Errorf("%s: got %v", test.name, err)
			continue
		}
		if !strings.Contains(p.What, test.what) || !strings.Contains(p.Hint, test.hint) {
			t.Errorf("%s: got %q, hint %q", test.name, p.What, p.Hint)
		}
		if strings.Contains(p.What, "struct") || strings.Contains(p.What, "config.") {
			t.Errorf("%s: %q talks of the program's insides", test.name, p.What)
		}
	}
}

func TestAGoodFileIsTakenHoweverItIsWritten(t *testing.T) {
	for name, text := range map[string]string{
		"byte order mark": "\ufefflog = \"warn\"",
		"Windows lines":   "# a\r\nlog = \"warn\"\r\n",
		"literal text":    "log = 'warn'",
		"inline group":    "log = \"warn\"\nslack = { bot_token = \"xoxb-1\" }",
	} {
		if got := mustLoad(t, text, nil, nil); got.Log != "warn" {
			t.Errorf("%s: got log %q", name, got.Log)
		}
	}
}

// TestAProblemNeverQuotesASecret breaks a file around a token in many ways.
func TestAProblemNeverQuotesASecret(t *testing.T) {
	const secret = "xoxb-1234-verysecret"
	for _, text := range []string{
		"[slack]\nbot_token = " + secret,
		"[slack]\nbot_token = \"" + secret,
		"[slack]\nbot_token = '" + secret + "\n",
		"[slack]\nbot_token = \"" + secret + "\" x",
		"[slack]\nbot_token = [\"" + secret + "\"]",
		"[slack]\nbot_token \"" + secret + "\"",
		"[slack]\nbot_tken = \"" + secret + "\"",
		"slack = \"" + secret + "\"",
		"[slack]\nbot_token = \"" + secret + "\"\nbot_token = \"" + secret + "\"",
		"[slack]\nsigning_secrets = \"" + secret + "\"",
	} {
		_, err := load(t, text, nil, nil)
		var p *Problem
		if !errors.As(err, &p) {
			t.Errorf("%q was taken", text)
		} else if strings.Contains(p.What+p.Hint, "verysecret") {
			t.Errorf("%q: the problem quotes the secret: %q, %q", text, p.What, p.Hint)
		}
	}
}

func FuzzLoad(f *testing.F) {
	f.Add(string(Example()), "xoxb-1", "127.0.0.1:1")
	f.Add("listen = 1\n[[slack]]", "", "")
	f.Add("slack.commands.ask = \"/\"", "a, b,,c", "::")
	f.Add("articles = [[[[", "\x00", "[::1]:http")
	f.Fuzz(func(t *testing.T, text, secret, listen string) {
		env := map[string]string{"SLACK_SIGNING_SECRET": secret, "SLACK_BOT_TOKEN": secret, "FOOTNOTE_LISTEN": listen, "DATABASE_URL": secret}
		c, err := load(t, text, env, nil)
		if err != nil {
			var p *Problem
			if !errors.As(err, &p) || p.What == "" || p.Hint == "" {
				t.Errorf("%v is not a problem with a hint", err)
			}
			return
		}
		c.Data = "" // the fuzzer is not to write where it likes
		for _, fault := range c.Check() {
			if fault.Setting == "" || fault.What == "" || fault.Hint == "" {
				t.Errorf("%+v says too little", fault)
			}
		}
	})
}
