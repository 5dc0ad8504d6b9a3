package config

import (
	"fmt"
	"log/slog"
	"strings"
)

// Secret is a value that never prints: every way of formatting it gives "[set]"
// or "". Reveal is the only way to the value.
type Secret string

func (s Secret) String() string {
	if s == "" {
		return ""
	}
	return "[set]"
}

// GoString hides the value from %#v.
func (s Secret) GoString() string { return s.String() }

// Format hides the value from every verb of fmt.
func (s Secret) Format(f fmt.State, _ rune) { fmt.Fprint(f, s.String()) }

// MarshalText hides the value from JSON, TOML and other encoders.
func (s Secret) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText takes a value from a file.
func (s *Secret) UnmarshalText(text []byte) error { *s = Secret(text); return nil }

// LogValue hides the value from slog.
func (s Secret) LogValue() slog.Value { return slog.StringValue(s.String()) }

// Reveal returns the value.
func (s Secret) Reveal() string { return string(s) }

// Config is every setting.
type Config struct {
	// Listen is the web page's address; BaseURL is what links in messages start
	// with, "" means http:// and Listen.
	Listen  string `toml:"listen"`
	BaseURL string `toml:"base_url"`
	// Log is debug, info, warn or error.
	Log string `toml:"log"`
	// Articles are plain-text files to answer from instead of the embedded one.
	Articles []string `toml:"articles"`

	Slack   Slack   `toml:"slack"`
	Discord Discord `toml:"discord"`
}

// Slack is how to reach Slack.
type Slack struct {
	BotToken Secret `toml:"bot_token"`
	AppToken Secret `toml:"app_token"`
	APIURL   string `toml:"api_url"`
}

// Discord is how to reach Discord.
type Discord struct {
	BotToken Secret `toml:"bot_token"`
	APIURL   string `toml:"api_url"`
	AppID    string `toml:"app_id"`
}

// Defaults are the settings of a bot that nobody configured.
func Defaults() Config {
	return Config{Listen: "127.0.0.1:8080", Log: "info", Articles: []string{}, Slack: Slack{APIURL: "https://slack.com/api/"}}
}

// Setting is one setting by all its names.
type Setting struct {
	// Flag, Env and Key are its names on the command line, in the environment
	// and in the file. A secret has no flag: command lines are for all to see.
	Flag, Env, Key string
	Help           string
	set            func(*Config, string)
}

// Settings lists every setting that flags or the environment can set.
func Settings() []Setting {
	return []Setting{
		{"listen", "FOOTNOTE_LISTEN", "listen", "address of the web page", func(c *Config, v string) { c.Listen = v }},
		{"base-url", "FOOTNOTE_BASE_URL", "base_url", "what links in messages start with", func(c *Config, v string) { c.BaseURL = v }},
		{"log", "FOOTNOTE_LOG", "log", "debug, info, warn or error", func(c *Config, v string) { c.Log = v }},
		{"articles", "FOOTNOTE_ARTICLES", "articles", "plain-text articles to answer from, separated by commas", func(c *Config, v string) { c.Articles = list(v) }},
		{"", "SLACK_BOT_TOKEN", "slack.bot_token", "Slack's bot token, xoxb-...", func(c *Config, v string) { c.Slack.BotToken = Secret(v) }},
		{"", "SLACK_APP_TOKEN", "slack.app_token", "Slack's app token for Socket Mode, xapp-...", func(c *Config, v string) { c.Slack.AppToken = Secret(v) }},
		{"", "SLACK_API_URL", "slack.api_url", "where Slack's API is", func(c *Config, v string) { c.Slack.APIURL = v }},
		{"", "DISCORD_BOT_TOKEN", "discord.bot_token", "Discord's bot token", func(c *Config, v string) { c.Discord.BotToken = Secret(v) }},
		{"", "DISCORD_API_URL", "discord.api_url", "where Discord's API is; empty means the usual", func(c *Config, v string) { c.Discord.APIURL = v }},
		{"", "DISCORD_APP_ID", "discord.app_id", "Discord's application id; asked of the API when empty", func(c *Config, v string) { c.Discord.AppID = v }},
	}
}

func list(v string) []string {
	out := []string{}
	for part := range strings.SplitSeq(v, ",") {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}
