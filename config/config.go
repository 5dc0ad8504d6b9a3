package config

// Config is every setting. Load makes one, Check says what is wrong with it.
type Config struct {
	// Listen is the web page's address, host and port.
	Listen string `toml:"listen"`
	// BaseURL is what links in messages start with, without a slash at its end;
	// "" means http:// and Listen.
	BaseURL string `toml:"base_url"`
	// Data is the folder for what must outlive a restart; "" means none.
	Data string `toml:"data"`
	// DatabaseURL is PostgreSQL's address, used instead of Data when several
	// replicas share their state; "" means none. It may hold a password.
	DatabaseURL Secret `toml:"database_url"`
	// Log is debug, info, warn or error.
	Log string `toml:"log"`
	// Articles are plain-text files to answer from instead of the embedded one.
	Articles []string `toml:"articles"`

	Slack   Slack   `toml:"slack"`
	Discord Discord `toml:"discord"`

	// Warnings are doubts about where the settings came from that are no reason
	// to stop, such as a file with secrets that others may read.
	Warnings []Fault `toml:"-"`
}

// Slack is how to reach Slack.
type Slack struct {
	// BotToken is the token that the Web API is called with.
	BotToken Secret `toml:"bot_token"`
	// AppToken turns Socket Mode on.
	AppToken Secret `toml:"app_token"`
	// SigningSecrets turn HTTP mode on: one, or the old and the new while Slack
	// rotates it. A request signed with either is accepted.
	SigningSecrets []Secret `toml:"signing_secrets"`
	// APIURL is where Slack's Web API is, with a slash at its end.
	APIURL string `toml:"api_url"`
	// Commands are the names of the slash commands, for workspaces where
	// another app has one of them already.
	Commands SlackCommands `toml:"commands"`
}

// SlackCommands names the slash commands, each without its slash.
type SlackCommands struct {
	Ask       string `toml:"ask"`
	Section   string `toml:"section"`
	Outline   string `toml:"outline"`
	Reference string `toml:"reference"`
}

// Discord is how to reach Discord.
type Discord struct {
	// BotToken turns the gateway on.
	BotToken Secret `toml:"bot_token"`
	// PublicKey, 64 hexadecimal digits, turns HTTP interactions on.
	PublicKey string `toml:"public_key"`
	// APIURL is where Discord's API is, with a slash at its end; "" means the
	// library's own.
	APIURL string `toml:"api_url"`
	// AppID is the application's id; "" means that the API is asked for it.
	AppID string `toml:"app_id"`
	// TrialGuild is the id of one server that the commands are registered in,
	// where they appear at once; "" means everywhere.
	TrialGuild string `toml:"trial_guild"`
	// Shards is how many gateway connections there are; 0 means as many as
	// Discord recommends.
	Shards int `toml:"shards"`
}

// Defaults are the settings of a bot that nobody configured.
func Defaults() Config {
	return Config{
		Listen:   "127.0.0.1:8080",
		Log:      "info",
		Articles: []string{},
		Slack: Slack{
			SigningSecrets: []Secret{},
			APIURL:         "https://slack.com/api/",
			Commands:       SlackCommands{Ask: "ask", Section: "section", Outline: "outline", Reference: "reference"},
		},
	}
}
