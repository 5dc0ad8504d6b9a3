package main

import (
	"strings"

	"github.com/spf13/cobra"

	"footnote/bot"
)

func (a *app) findVerb() *cobra.Command {
	return a.articleVerb(
		&cobra.Command{
			Use: `find "EXACT WORDS"`, Short: "List every paragraph that has the words", Args: need(1, -1, "the words to find"),
			Example: `  footnote find "soft balance"`,
		},
		func(b *bot.Bot, args []string) (any, error) { return b.Find(a.article, strings.Join(args, " ")) },
		func(args []string) string { return `find "` + strings.Join(args, " ") + `"` },
	)
}
