package main

import (
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"footnote/bot"
)

func (a *app) sectionVerb() *cobra.Command {
	return a.articleVerb(
		&cobra.Command{
			Use: "section NAME|NUMBER [PAGE]", Short: "Show a section, paged", Args: need(1, -1, "the section's name or number"),
			Example: "  footnote section methodology\n  footnote section 5 2",
		},
		func(b *bot.Bot, args []string) (any, error) {
			query, page := splitPage(args)
			return b.Section(a.article, query, page)
		},
		func(args []string) string { return "section " + strings.Join(args, " ") },
	)
}

// splitPage takes a page number off the end: "transit 2" is page 2 of transit,
// "4" alone is section 4.
func splitPage(args []string) (query string, page int) {
	words := strings.Fields(strings.Join(args, " "))
	if len(words) > 1 {
		if n, err := strconv.Atoi(words[len(words)-1]); err == nil && n > 0 {
			return strings.Join(words[:len(words)-1], " "), n
		}
	}
	return strings.Join(words, " "), 1
}
