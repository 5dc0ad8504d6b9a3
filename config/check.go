package config

import (
	"net"
	"net/url"
	"regexp"
	"strconv"
	"strings"
)

// Fault is a mistake in a setting, with what to do about it. It never quotes a
// secret.
type Fault struct{ Setting, What, Hint string }

// Check lists every mistake in the values at once. It touches nothing but the
// data folder, where it makes and removes an empty file.
func (c *Config) Check() []Fault {
	var f faults
	f.web(c)
	f.state(c)
	f.slack(c.Slack)
	f.discord(c.Discord)
	return f
}

type faults []Fault

func (f *faults) add(setting, what, hint string) { *f = append(*f, Fault{setting, what, hint}) }

func (f *faults) web(c *Config) {
	host, port, err := net.SplitHostPort(c.Listen)
	number, wrong := strconv.ParseUint(port, 10, 16)
	switch {
	case err != nil || wrong != nil:
		f.add("listen", "is not an address: "+c.Listen, "write host and port, such as 127.0.0.1:8080")
	case !loopback(host) && c.BaseURL == "":
		f.add("base_url", "is missing, and the web page is open to other machines", "set FOOTNOTE_BASE_URL to the address that readers use, such as https://footnote.example.org")
	case number == 0 && c.BaseURL == "" && c.usesHTTP():
		f.add("base_url", "is missing, and the port is any that is free", "set FOOTNOTE_BASE_URL, or give FOOTNOTE_LISTEN a port")
	}
	if c.BaseURL != "" {
		f.baseURL(c.BaseURL)
	}
	switch c.Log {
	case "debug", "info", "warn", "error":
	default:
		f.add("log", "is not a level: "+c.Log, "choose debug, info, warn or error")
	}
}

func (f *faults) baseURL(base string) {
	u, err := url.Parse(base)
	switch {
	case !isURL(base):
		f.add("base_url", "is not a web address", "start it with http:// or https://, such as https://footnote.example.org")
	case err == nil && u.User != nil:
		f.add("base_url", "has a user name in it, which every link would show", "leave out what stands before the @")
	case err == nil && (u.RawQuery != "" || u.Fragment != ""):
		f.add("base_url", "has a ? or # in it", "end it before them")
	}
}

// usesHTTP says whether a platform calls the bot over HTTP.
func (c *Config) usesHTTP() bool {
	return len(c.Slack.SigningSecrets) > 0 || c.Discord.PublicKey != ""
}

var (
	slackCommand = regexp.MustCompile(`^[a-z0-9_-]{1,31}$`)
	snowflake    = regexp.MustCompile(`^[0-9]{1,20}$`)
	publicKey    = regexp.MustCompile(`^[0-9a-fA-F]{64}$`)
)

func (f *faults) slack(s Slack) {
	bot, app := s.BotToken.Reveal(), s.AppToken.Reveal()
	switch {
	case strings.HasPrefix(bot, "xapp-"):
		f.add("slack.bot_token", "is an app-level token", "SLACK_BOT_TOKEN takes the one that starts with xoxb-; this one belongs in SLACK_APP_TOKEN")
	case bot != "" && !hasPrefix(bot, "xoxb-", "xoxe.xoxb-"):
		f.add("slack.bot_token", "is not a bot token", "copy the Bot User OAuth Token from OAuth & Permissions; it starts with xoxb-")
	}
	switch {
	case strings.HasPrefix(app, "xoxb-"):
		f.add("slack.app_token", "is a bot token", "SLACK_APP_TOKEN takes the one that starts with xapp-; this one belongs in SLACK_BOT_TOKEN")
	case app != "" && !strings.HasPrefix(app, "xapp-"):
		f.add("slack.app_token", "is not an app-level token", "make one under Basic Information, App-Level Tokens; it starts with xapp-")
	}
	switch {
	case bot == "" && app != "":
		f.add("slack", "has an app token but no bot token", "set SLACK_BOT_TOKEN: Socket Mode needs both")
	case bot == "" && len(s.SigningSecrets) > 0:
		f.add("slack", "has a signing secret but no bot token", "set SLACK_BOT_TOKEN: answers are posted with it")
	case bot != "" && app == "" && len(s.SigningSecrets) == 0:
		f.add("slack", "has a bot token but nothing to receive questions with", "set SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for HTTP mode")
	}
	f.spaces("slack.bot_token", bot)
	f.spaces("slack.app_token", app)
	f.signing(s.SigningSecrets)
	if !isURL(s.APIURL) {
		f.add("slack.api_url", "is not a web address", "leave it out, or start it with https://")
	}
	f.commands(s.Commands)
}

func (f *faults) signing(secrets []Secret) {
	const key = "slack.signing_secrets"
	if len(secrets) > 2 {
		f.add(key, "are more than two", "keep the old and the new one while rotating, then the new one alone")
	}
	for _, s := range secrets {
		if !s.IsSet() {
			f.add(key, "has an empty entry", "remove it: an empty secret would let anybody sign")
		}
		if hasPrefix(s.Reveal(), "xoxb-", "xapp-") {
			f.add(key, "has a token in it", "copy the Signing Secret from Basic Information, App Credentials")
		}
		f.spaces(key, s.Reveal())
	}
}

func (f *faults) commands(c SlackCommands) {
	used := map[string]bool{}
	for _, n := range []struct{ key, name string }{
		{"ask", c.Ask}, {"section", c.Section}, {"outline", c.Outline}, {"reference", c.Reference},
	} {
		switch {
		case !slackCommand.MatchString(n.name):
			f.add("slack.commands."+n.key, "is not a command name", "use 1 to 31 small letters, digits, - and _")
		case used[n.name]:
			f.add("slack.commands."+n.key, "is the name of another command too", "give each command its own name")
		}
		used[n.name] = true
	}
}

func (f *faults) discord(d Discord) {
	token := d.BotToken.Reveal()
	if strings.HasPrefix(token, "Bot ") {
		f.add("discord.bot_token", `starts with "Bot "`, "give the token alone")
	} else {
		f.spaces("discord.bot_token", token)
	}
	if hasPrefix(token, "xoxb-", "xapp-") {
		f.add("discord.bot_token", "is a token of Slack", "copy the token from the Bot page of Discord's developer portal")
	}
	if d.PublicKey != "" && !publicKey.MatchString(d.PublicKey) {
		f.add("discord.public_key", "is not a public key", "copy the 64 hexadecimal digits of Public Key from General Information")
	}
	if d.APIURL != "" && !isURL(d.APIURL) {
		f.add("discord.api_url", "is not a web address", "leave it out, or start it with https://")
	}
	for _, id := range []struct{ key, value, from string }{
		{"discord.app_id", d.AppID, "the Application ID from General Information, or leave it out"},
		{"discord.trial_guild", d.TrialGuild, "the server's id (developer mode, Copy Server ID), or leave it out"},
	} {
		if id.value != "" && !snowflake.MatchString(id.value) {
			f.add(id.key, "is not an id", "copy "+id.from)
		}
	}
	if d.Shards < 0 {
		f.add("discord.shards", "is less than nothing", "leave it at 0 unless Discord tells you a number")
	}
}

// spaces reports white space inside a secret, which copying too much brings.
func (f *faults) spaces(key, secret string) {
	if strings.ContainsAny(secret, " \t\r\n") {
		f.add(key, "has white space in it", "copy it again, alone")
	}
}

func hasPrefix(s string, prefixes ...string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

func loopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

func isURL(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Hostname() != ""
}
