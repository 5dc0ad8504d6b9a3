package main

import (
	"github.com/spf13/cobra"

	"footnote/bot"
)

func (a *app) verifyVerb() *cobra.Command {
	return a.articleVerb(
		&cobra.Command{
			Use: "verify ID", Short: "Check that a paragraph still equals its source", Args: need(1, 1, "the paragraph's id"),
			Example: "  footnote verify kazakhstan/4.3",
		},
		func(b *bot.Bot, args []string) (any, error) { return b.Verify(args[0]) },
		func(args []string) string { return "verify " + args[0] },
	)
}
