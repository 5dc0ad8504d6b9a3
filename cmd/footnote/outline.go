package main

import (
	"github.com/spf13/cobra"

	"footnote/bot"
)

func (a *app) outlineVerb() *cobra.Command {
	return a.articleVerb(
		&cobra.Command{Use: "outline", Short: "List the headings", Args: need(0, 0, "nothing")},
		func(b *bot.Bot, _ []string) (any, error) { return b.Outline(a.article) },
		func([]string) string { return "outline" },
	)
}
