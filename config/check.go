package config

import (
	"net"
	"net/url"
	"strings"
)

// Fault is a mistake in a setting, with what to do about it.
type Fault struct{ Setting, What, Hint string }

// Check lists every mistake in the values at once.
func (c *Config) Check() []Fault {
	var out []Fault
	add := func(setting, what, hint string) { out = append(out, Fault{setting, what, hint}) }
	host, _, err := net.SplitHostPort(c.Listen)
	switch {
	case err != nil:
		add("listen", "is not an address: "+c.Listen, "write host and port, such as 127.0.0.1:8080")
	case !loopback(host) && c.BaseURL == "":
		add("base_url", "is missing, and the web page is open to other machines", "set FOOTNOTE_BASE_URL to the address that readers use, such as https://footnote.example.org")
	}
	if c.BaseURL != "" && !isURL(c.BaseURL) {
		add("base_url", "is not a web address: "+c.BaseURL, "start it with http:// or https://")
	}
	switch c.Log {
	case "debug", "info", "warn", "error":
	default:
		add("log", "is not a level: "+c.Log, "choose debug, info, warn or error")
	}
	bot, app := c.Slack.BotToken.Reveal(), c.Slack.AppToken.Reveal()
	if bot != "" && !strings.HasPrefix(bot, "xoxb-") {
		add("slack.bot_token", "is not a bot token", "copy the Bot User OAuth Token from OAuth & Permissions; it starts with xoxb-")
	}
	if app != "" && !strings.HasPrefix(app, "xapp-") {
		add("slack.app_token", "is not an app-level token", "make one under Basic Information, App-Level Tokens; it starts with xapp-")
	}
	if (bot == "") != (app == "") {
		add("slack", "has one of its two tokens", "Socket Mode needs SLACK_BOT_TOKEN and SLACK_APP_TOKEN")
	}
	if !isURL(c.Slack.APIURL) {
		add("slack.api_url", "is not a web address", "leave it out, or start it with https://")
	}
	if c.Discord.APIURL != "" && !isURL(c.Discord.APIURL) {
		add("discord.api_url", "is not a web address", "leave it out, or start it with https://")
	}
	if strings.HasPrefix(c.Discord.BotToken.Reveal(), "Bot ") {
		add("discord.bot_token", `starts with "Bot "`, "give the token alone")
	}
	return out
}

func loopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

func isURL(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
}
