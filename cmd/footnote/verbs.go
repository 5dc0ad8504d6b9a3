package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"footnote/bot"
	"footnote/bot/terminal"
)

// say prints the reply to a chat command, as the bot gives it everywhere.
func (a *app) say(ctx context.Context, b *bot.Bot, request string) error {
	r := b.Handle(ctx, bot.Request{ID: "terminal", Text: request, Article: a.article, Locale: "en"})
	return terminal.Render(a.out, r, a.look())
}

// look says how wide and how colourful the output may be.
func (a *app) look() terminal.Options {
	o := terminal.Options{Width: 80}
	f, ok := a.out.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return o
	}
	if w, _, err := term.GetSize(int(f.Fd())); err == nil && w > 0 {
		o.Width = min(w, 100)
	}
	o.Color = a.getenv("NO_COLOR") == "" && a.getenv("TERM") != "dumb"
	return o
}

// printJSON writes one object, indented, with < > & as they are.
func printJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return fmt.Errorf("printing the result: %w", err)
	}
	return nil
}

// articleVerb is a verb that shows something of the article: get fetches the
// result, which --json prints; otherwise the chat command of the same words is
// shown. A failed get is the verb's error in both.
func (a *app) articleVerb(cmd *cobra.Command, get func(b *bot.Bot, args []string) (any, error), request func(args []string) string) *cobra.Command {
	var asJSON bool
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one JSON object")
	cmd.Flags().StringVar(&a.article, "article", "", "id of the article (default: the first)")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		b, err := a.bot()
		if err != nil {
			return err
		}
		v, err := get(b, args)
		if err != nil {
			return err
		}
		if asJSON {
			return printJSON(a.out, v)
		}
		return a.say(cmd.Context(), b, request(args))
	}
	return cmd
}
