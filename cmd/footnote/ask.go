package main

import (
	"strings"

	"github.com/spf13/cobra"
)

func (a *app) askVerb() *cobra.Command {
	var (
		asJSON, explain bool
		k               int
	)
	cmd := &cobra.Command{
		Use: "ask [--] QUESTION", Short: "Answer a question", Args: need(1, -1, "the question"),
		Example: `  footnote ask "How long is the border with China?"`,
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one JSON object")
	cmd.Flags().BoolVar(&explain, "explain", false, "print how each paragraph was scored")
	cmd.Flags().IntVarP(&k, "k", "k", 3, "how many paragraphs to show, 1 to 20")
	cmd.Flags().StringVar(&a.article, "article", "", "id of the article (default: the first)")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		question := strings.Join(args, " ")
		if strings.TrimSpace(question) == "" {
			return &usageError{what: "the question is empty", hint: `usage: footnote ask "How long is the border with China?"`}
		}
		if k < 1 || k > 20 {
			return &usageError{what: "-k must be from 1 to 20", hint: "leave it out for the usual 3"}
		}
		b, err := a.bot()
		if err != nil {
			return err
		}
		if explain {
			return a.explain(cmd.Context(), question, k)
		}
		answer, err := b.Ask(cmd.Context(), a.article, question, k)
		if err != nil {
			return err
		}
		if asJSON {
			err = printJSON(a.out, answer)
		} else {
			err = a.say(cmd.Context(), b, "ask "+question)
		}
		if err == nil && !answer.Answered {
			return errNoAnswer
		}
		return err
	}
	return cmd
}
