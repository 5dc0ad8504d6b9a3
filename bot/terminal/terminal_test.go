package terminal

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"footnote/bot"
	"footnote/bot/bottest"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func TestEveryReplyIsDrawnAsTheGolden(t *testing.T) {
	for _, r := range bottest.Replies() {
		var b strings.Builder
		if err := Render(&b, r.Reply, Options{Width: 72}); err != nil {
			t.Fatal(err)
		}
		golden := filepath.Join("testdata", strings.ReplaceAll(r.Name, " ", "-")+".txt")
		if *update {
			if err := os.WriteFile(golden, []byte(b.String()), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), b.String()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", r.Name, diff)
		}
		if strings.ContainsAny(b.String(), "\x1b\u202e") {
			t.Errorf("%s: an escape came through", r.Name)
		}
	}
}

func TestColourIsOnlyAroundWords(t *testing.T) {
	var b, coloured strings.Builder
	r := bottest.Replies()[0].Reply
	if err := Render(&b, r, Options{}); err != nil {
		t.Fatal(err)
	}
	if err := Render(&coloured, r, Options{Color: true}); err != nil {
		t.Fatal(err)
	}
	bare := strings.NewReplacer(bold, "", dim, "", yellow, "", reset, "").Replace(coloured.String())
	if bare == coloured.String() || bare != b.String() {
		t.Errorf("without its escapes the coloured drawing differs:\n%s", cmp.Diff(b.String(), bare))
	}
}

func TestLinesKeepTheWidth(t *testing.T) {
	var b strings.Builder
	r := bot.Reply{Blocks: []bot.Block{bot.Quote{Path: "P", Spans: []bot.Span{{Text: strings.Repeat("some words ", 50)}}}}}
	if err := Render(&b, r, Options{Width: 40}); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(b.String()) {
		if utf8.RuneCountInString(strings.TrimSpace(line)) > 40 {
			t.Errorf("too long: %q", line)
		}
	}
}

type echo struct{}

func (echo) Handle(_ context.Context, r bot.Request) bot.Reply {
	return bot.Reply{Blocks: []bot.Block{bot.Text{Spans: []bot.Span{{Text: "heard " + r.Text}}}}}
}

func TestChatAnswersLineByLineUntilQuit(t *testing.T) {
	for input, want := range map[string]string{
		"one\n\ntwo\nquit\nthree\n": "> heard one\n> > heard two\n> ",
		"last line without an end":  "> heard last line without an end\n\n",
		"":                          "> \n",
	} {
		var b strings.Builder
		if err := Chat(t.Context(), echo{}, strings.NewReader(input), &b, Options{}); err != nil {
			t.Fatal(err)
		}
		if b.String() != want {
			t.Errorf("%q: got %q, want %q", input, b.String(), want)
		}
	}
}
