package main

import (
	"strings"

	"github.com/spf13/cobra"

	"footnote/bot"
)

func (a *app) referenceVerb() *cobra.Command {
	return a.articleVerb(
		&cobra.Command{
			Use: "reference [AUTHOR|YEAR|NUMBER]", Short: "Show references and where they are cited", Args: need(0, -1, ""),
			Example: "  footnote reference hanks\n  footnote reference 15",
		},
		func(b *bot.Bot, args []string) (any, error) { return b.Reference(a.article, strings.Join(args, " ")) },
		func(args []string) string { return "reference " + strings.Join(args, " ") },
	)
}
