package config

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"text/template"

	"github.com/pelletier/go-toml/v2"
)

// printings are the ways in which a value may end up before somebody's eyes.
func printings(t *testing.T, v any) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%X", "%d", "%t", "%08.3f", "%c", "%U"} {
		out[verb] = fmt.Sprintf(verb, v)
	}
	text := func(name string, b []byte, err error) {
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		out[name] = string(b)
	}
	b, err := json.Marshal(map[string]any{"x": v})
	text("json", b, err)
	b, err = toml.Marshal(map[string]any{"x": v})
	text("toml", b, err)
	var s strings.Builder
	slog.New(slog.NewTextHandler(&s, nil)).Info("x", "x", v)
	slog.New(slog.NewJSONHandler(&s, nil)).Info("x", "x", v)
	out["slog"] = s.String()
	s.Reset()
	err = template.Must(template.New("").Parse("{{.}} {{printf `%s` .}}")).Execute(&s, v)
	text("template", []byte(s.String()), err)
	return out
}

func TestASecretNeverPrints(t *testing.T) {
	const value = "xoxb-very-secret"
	secret := NewSecret(value)
	c := Defaults()
	c.Slack.BotToken, c.Slack.SigningSecrets, c.DatabaseURL = secret, []Secret{secret, secret}, secret
	for name, v := range map[string]any{
		"value": c.Slack.BotToken, "pointer": &c.Slack.BotToken, "list": c.Slack.SigningSecrets,
		"config": c, "pointer to config": &c, "in any": []any{c.Slack.BotToken},
		"map":              map[string]Secret{"a": secret},
		"unexported field": struct{ s Secret }{secret},
	} {
		for way, printed := range printings(t, v) {
			for _, shape := range []string{value, fmt.Sprintf("%x", value), fmt.Sprintf("%X", value)} {
				if strings.Contains(printed, shape) {
					t.Errorf("%s: %s printed the secret: %s", name, way, printed)
				}
			}
		}
	}
	asXML, err := xml.Marshal(c.Slack.BotToken)
	if err != nil || strings.Contains(string(asXML), value) {
		t.Errorf("XML: %s, %v", asXML, err)
	}
	for way, printed := range printings(t, secret) {
		if !strings.Contains(printed, "[set]") {
			t.Errorf("%s does not say that the secret is set: %s", way, printed)
		}
	}
	if got := c.Slack.BotToken.Reveal(); got != value {
		t.Errorf("Reveal gave %q", got)
	}
	if got := fmt.Sprint(Secret{}); got != "" {
		t.Errorf("an empty secret prints %q", got)
	}
}
