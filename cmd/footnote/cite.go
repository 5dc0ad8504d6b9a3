package main

import (
	"strings"

	"github.com/spf13/cobra"

	"footnote/bot"
)

func (a *app) citeVerb() *cobra.Command {
	return a.articleVerb(
		&cobra.Command{
			Use: "cite ID [STYLE]", Short: "Print the citation of a paragraph: apa, mla, chicago, bibtex, ris or csl", Args: need(1, 2, "the paragraph's id"),
			Example: "  footnote cite kazakhstan/4.3 bibtex",
		},
		func(b *bot.Bot, args []string) (any, error) {
			style := ""
			if len(args) == 2 {
				style = args[1]
			}
			return b.Cite(args[0], style)
		},
		func(args []string) string { return "cite " + strings.Join(args, " ") },
	)
}
