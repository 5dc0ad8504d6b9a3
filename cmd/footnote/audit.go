package main

import (
	"github.com/spf13/cobra"

	"footnote/bot"
)

func (a *app) auditVerb() *cobra.Command {
	return a.articleVerb(
		&cobra.Command{Use: "audit", Short: "List citations and references that do not match", Args: need(0, 0, "nothing")},
		func(b *bot.Bot, _ []string) (any, error) { return b.Audit(a.article) },
		func([]string) string { return "audit" },
	)
}
