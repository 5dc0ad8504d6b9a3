package config

import (
	"fmt"
	"strconv"
	"strings"
)

// Setting is one setting by all its names.
type Setting struct {
	// Flag, Env and Key are its names on the command line, in the environment
	// and in the file; "" where it has none. A secret has no flag, because
	// every process on a machine can read the command lines of the others.
	Flag, Env, Key string
	Help           string
	// at returns the field of a Config that holds the setting.
	at func(*Config) any
}

// Settings lists every setting, in the order of the example file. Flags, the
// check of the file's keys and the README's table come from this one list.
func Settings() []Setting {
	return []Setting{
		{"listen", "FOOTNOTE_LISTEN", "listen", "address of the web page", func(c *Config) any { return &c.Listen }},
		{"base-url", "FOOTNOTE_BASE_URL", "base_url", "what links in messages start with", func(c *Config) any { return &c.BaseURL }},
		{"data", "FOOTNOTE_DATA", "data", "folder for what must outlive a restart", func(c *Config) any { return &c.Data }},
		{"", "DATABASE_URL", "database_url", "PostgreSQL's address, for several replicas", func(c *Config) any { return &c.DatabaseURL }},
		{"log", "FOOTNOTE_LOG", "log", "debug, info, warn or error", func(c *Config) any { return &c.Log }},
		{"articles", "FOOTNOTE_ARTICLES", "articles", "plain-text articles to answer from, separated by commas", func(c *Config) any { return &c.Articles }},

		{"", "SLACK_BOT_TOKEN", "slack.bot_token", "Slack's bot token, xoxb-...", func(c *Config) any { return &c.Slack.BotToken }},
		{"", "SLACK_APP_TOKEN", "slack.app_token", "Slack's app token for Socket Mode, xapp-...", func(c *Config) any { return &c.Slack.AppToken }},
		{"", "SLACK_SIGNING_SECRET", "slack.signing_secrets", "Slack's signing secret for HTTP mode; two, separated by a comma, while rotating", func(c *Config) any { return &c.Slack.SigningSecrets }},
		{"", "SLACK_API_URL", "slack.api_url", "where Slack's API is", func(c *Config) any { return &c.Slack.APIURL }},
		{"", "", "slack.commands.ask", "name of the slash command that asks", func(c *Config) any { return &c.Slack.Commands.Ask }},
		{"", "", "slack.commands.section", "name of the slash command that shows a section", func(c *Config) any { return &c.Slack.Commands.Section }},
		{"", "", "slack.commands.outline", "name of the slash command that shows the outline", func(c *Config) any { return &c.Slack.Commands.Outline }},
		{"", "", "slack.commands.reference", "name of the slash command that shows references", func(c *Config) any { return &c.Slack.Commands.Reference }},

		{"", "DISCORD_BOT_TOKEN", "discord.bot_token", "Discord's bot token", func(c *Config) any { return &c.Discord.BotToken }},
		{"", "DISCORD_PUBLIC_KEY", "discord.public_key", "Discord's public key for HTTP interactions", func(c *Config) any { return &c.Discord.PublicKey }},
		{"", "DISCORD_API_URL", "discord.api_url", "where Discord's API is; empty means the usual", func(c *Config) any { return &c.Discord.APIURL }},
		{"", "DISCORD_APP_ID", "discord.app_id", "Discord's application id; asked of the API when empty", func(c *Config) any { return &c.Discord.AppID }},
		{"", "DISCORD_TRIAL_GUILD", "discord.trial_guild", "the one Discord server to try commands in; empty means all", func(c *Config) any { return &c.Discord.TrialGuild }},
		{"", "DISCORD_SHARDS", "discord.shards", "Discord gateway connections; 0 means as many as recommended", func(c *Config) any { return &c.Discord.Shards }},
	}
}

// Default is the setting's value when nobody sets it, as one would type it.
func (s Setting) Default() string {
	c := Defaults()
	switch v := s.at(&c).(type) {
	case *string:
		return *v
	case *int:
		return strconv.Itoa(*v)
	case *[]string:
		return strings.Join(*v, ",")
	}
	return "" // a secret has no default
}

// Secret says whether the setting must not be shown.
func (s Setting) Secret() bool {
	var c Config
	switch s.at(&c).(type) {
	case *Secret, *[]Secret:
		return true
	}
	return false
}

// kind says what a file must give for the setting.
func (s Setting) kind() string {
	var c Config
	switch s.at(&c).(type) {
	case *int:
		return "a whole number, without quotes"
	case *[]string, *[]Secret:
		return `a list of texts, such as ["one", "two"]`
	}
	return `a text in quotes`
}

// set takes a value from a flag or the environment.
func (s Setting) set(c *Config, value string) error {
	switch v := s.at(c).(type) {
	case *string:
		*v = value
	case *Secret:
		*v = NewSecret(value)
	case *[]string:
		*v = list(value)
	case *[]Secret:
		*v = secrets(list(value)...)
	case *int:
		n, err := strconv.Atoi(value)
		if err != nil {
			return fmt.Errorf("%q is not a whole number", value)
		}
		*v = n
	}
	return nil
}

func list(value string) []string {
	out := []string{}
	for part := range strings.SplitSeq(value, ",") {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}

func secrets(values ...string) []Secret {
	out := []Secret{}
	for _, v := range values {
		out = append(out, NewSecret(v))
	}
	return out
}
