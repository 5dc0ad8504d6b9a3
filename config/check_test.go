package config

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func token() Secret { return NewSecret("xoxb-secretive") }

const key64 = "0123456789abcdef0123456789ABCDEF0123456789abcdef0123456789abcdef"

func TestCheckNamesTheFaultySetting(t *testing.T) {
	for _, test := range []struct {
		name   string
		change func(*Config)
		want   []string
	}{
		{"defaults", func(*Config) {}, nil},
		{"no address", func(c *Config) { c.Listen = "nowhere" }, []string{"listen"}},
		{"no port", func(c *Config) { c.Listen = "127.0.0.1:" }, []string{"listen"}},
		{"port too high", func(c *Config) { c.Listen = "127.0.0.1:65536" }, []string{"listen"}},
		{"any free port", func(c *Config) { c.Listen = "127.0.0.1:0" }, nil},
		{"any free port, and Slack calls", func(c *Config) {
			c.Listen, c.Slack.BotToken, c.Slack.SigningSecrets = "127.0.0.1:0", token(), secrets("a")
		}, []string{"base_url"}},
		{"IPv6 loopback", func(c *Config) { c.Listen = "[::1]:80" }, nil},
		{"localhost", func(c *Config) { c.Listen = "localhost:80" }, nil},
		{"open, no base", func(c *Config) { c.Listen = "0.0.0.0:80" }, []string{"base_url"}},
		{"all addresses, no base", func(c *Config) { c.Listen = ":80" }, []string{"base_url"}},
		{"open with base", func(c *Config) { c.Listen, c.BaseURL = ":80", "https://x.org/sub" }, nil},
		{"base without scheme", func(c *Config) { c.BaseURL = "x.org" }, []string{"base_url"}},
		{"base without host", func(c *Config) { c.BaseURL = "https:///x" }, []string{"base_url"}},
		{"base with a port only", func(c *Config) { c.BaseURL = "https://:80" }, []string{"base_url"}},
		{"base as script", func(c *Config) { c.BaseURL = "javascript:alert(1)//x" }, []string{"base_url"}},
		{"base with a user", func(c *Config) { c.BaseURL = "https://u:p@x.org" }, []string{"base_url"}},
		{"base with a query", func(c *Config) { c.BaseURL = "https://x.org?a" }, []string{"base_url"}},
		{"level", func(c *Config) { c.Log = "loud" }, []string{"log"}},

		{"Slack, socket", func(c *Config) { c.Slack.BotToken, c.Slack.AppToken = token(), NewSecret("xapp-1") }, nil},
		{"Slack, HTTP", func(c *Config) { c.Slack.BotToken, c.Slack.SigningSecrets = token(), secrets("a", "b") }, nil},
		{"Slack, rotated token", func(c *Config) { c.Slack.BotToken, c.Slack.AppToken = NewSecret("xoxe.xoxb-1"), NewSecret("xapp-1") }, nil},
		{"Slack, bot token only", func(c *Config) { c.Slack.BotToken = token() }, []string{"slack"}},
		{"Slack, app token only", func(c *Config) { c.Slack.AppToken = NewSecret("xapp-1") }, []string{"slack"}},
		{"Slack, signing secret only", func(c *Config) { c.Slack.SigningSecrets = secrets("a") }, []string{"slack"}},
		{"Slack, swapped", func(c *Config) { c.Slack.BotToken, c.Slack.AppToken = NewSecret("xapp-1"), token() }, []string{"slack.app_token", "slack.bot_token"}},
		{"Slack, other tokens", func(c *Config) { c.Slack.BotToken, c.Slack.AppToken = NewSecret("xoxp-1"), NewSecret("abc") }, []string{"slack.app_token", "slack.bot_token"}},
		{"Slack, two in one", func(c *Config) { c.Slack.BotToken, c.Slack.AppToken = NewSecret("xoxb-1 xoxb-2"), NewSecret("xapp-1") }, []string{"slack.bot_token"}},
		{"Slack, three secrets", func(c *Config) { c.Slack.BotToken, c.Slack.SigningSecrets = token(), secrets("a", "b", "c") }, []string{"slack.signing_secrets"}},
		{"Slack, empty secret", func(c *Config) { c.Slack.BotToken, c.Slack.SigningSecrets = token(), secrets("") }, []string{"slack.signing_secrets"}},
		{"Slack, token for secret", func(c *Config) { c.Slack.BotToken, c.Slack.SigningSecrets = token(), secrets("xapp-1") }, []string{"slack.signing_secrets"}},
		{"Slack, address", func(c *Config) { c.Slack.APIURL = "ftp://x/" }, []string{"slack.api_url"}},
		{"Slack, command name", func(c *Config) { c.Slack.Commands.Ask = "Ask me" }, []string{"slack.commands.ask"}},
		{"Slack, no command name", func(c *Config) { c.Slack.Commands.Section = "" }, []string{"slack.commands.section"}},
		{"Slack, same names", func(c *Config) { c.Slack.Commands.Section = "ask" }, []string{"slack.commands.section"}},

		{"Discord", func(c *Config) {
			c.Discord = Discord{BotToken: NewSecret("abc"), PublicKey: key64, APIURL: "http://127.0.0.1:1/", AppID: "123456789012345678", TrialGuild: "1", Shards: 2}
		}, nil},
		{"Discord, Bot before token", func(c *Config) { c.Discord.BotToken = NewSecret("Bot abc") }, []string{"discord.bot_token"}},
		{"Discord, Slack's token", func(c *Config) { c.Discord.BotToken = token() }, []string{"discord.bot_token"}},
		{"Discord, white space", func(c *Config) { c.Discord.BotToken = NewSecret("abc\ndef") }, []string{"discord.bot_token"}},
		{"Discord, short key", func(c *Config) { c.Discord.PublicKey = key64[2:] }, []string{"discord.public_key"}},
		{"Discord, no hex", func(c *Config) { c.Discord.PublicKey = "g" + key64[1:] }, []string{"discord.public_key"}},
		{"Discord, line after key", func(c *Config) { c.Discord.PublicKey = key64 + "\n" }, []string{"discord.public_key"}},
		{"Discord, address", func(c *Config) { c.Discord.APIURL = "discord.com" }, []string{"discord.api_url"}},
		{"Discord, names for ids", func(c *Config) { c.Discord.AppID, c.Discord.TrialGuild = "footnote", "home" }, []string{"discord.app_id", "discord.trial_guild"}},
		{"Discord, shards", func(c *Config) { c.Discord.Shards = -1 }, []string{"discord.shards"}},

		{"database", func(c *Config) { c.DatabaseURL = NewSecret("postgres://u:secretive@h/d") }, nil},
		{"other database", func(c *Config) { c.DatabaseURL = NewSecret("mysql://u:secretive@h/d") }, []string{"database_url"}},
		{"database, no address", func(c *Config) { c.DatabaseURL = NewSecret("postgres://u:secretive%zz") }, []string{"database_url"}},
		{"everything", func(c *Config) {
			c.Listen, c.Log, c.BaseURL, c.Slack.BotToken, c.Discord.Shards = "x", "x", "x", NewSecret("secretive"), -1
		}, []string{"base_url", "discord.shards", "listen", "log", "slack", "slack.bot_token"}},
	} {
		c := Defaults()
		test.change(&c)
		if diff := cmp.Diff(test.want, faulty(t, &c)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

// faulty lists the settings that Check complains about, once each, in order.
func faulty(t *testing.T, c *Config) []string {
	t.Helper()
	seen := map[string]bool{}
	var out []string
	for _, f := range c.Check() {
		if f.What == "" || f.Hint == "" {
			t.Errorf("%+v says too little", f)
		}
		if strings.Contains(f.What+f.Hint, "secretive") {
			t.Errorf("%+v prints a secret", f)
		}
		if !seen[f.Setting] {
			seen[f.Setting] = true
			out = append(out, f.Setting)
		}
	}
	slices.Sort(out)
	return out
}

func TestCheckTriesTheDataFolder(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		data string
		want []string
	}{
		"there":          {dir, nil},
		"to be made":     {filepath.Join(dir, "a", "b"), nil},
		"a file":         {file, []string{"data"}},
		"below a file":   {filepath.Join(file, "a"), []string{"data"}},
		"not a filename": {"a\x00b", []string{"data"}},
	} {
		c := Defaults()
		c.Data = test.data
		if diff := cmp.Diff(test.want, faulty(t, &c)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 1 {
		t.Errorf("the check left %v in the folder, %v", left, err)
	}
}
