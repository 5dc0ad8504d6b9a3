package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"footnote/retrieval"
)

func (a *app) evalVerb() *cobra.Command {
	var (
		asJSON bool
		ranks  string
	)
	cmd := &cobra.Command{
		Use: "eval QUESTIONS.jsonl", Short: "Score the ranking on labelled questions", Args: need(1, 1, "the file of labelled questions"),
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one JSON object")
	cmd.Flags().StringVar(&ranks, "ranks", "", "write each question's ranked ids to this file")
	cmd.Flags().StringVar(&a.article, "article", "", "id of the article (default: the first)")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		questions, err := readQuestions(args[0])
		if err != nil {
			return err
		}
		x, err := a.index()
		if err != nil {
			return err
		}
		id, err := a.articleID()
		if err != nil {
			return err
		}
		report := retrieval.Evaluate(cmd.Context(), x, id, questions)
		if ranks != "" {
			if err := os.WriteFile(ranks, []byte(report.Ranks()), 0o644); err != nil { //nolint:gosec // a report for others to read
				return &failure{err, "choose a file in a folder that you may write to"}
			}
		}
		if asJSON {
			return printJSON(a.out, report)
		}
		_, err = fmt.Fprint(a.out, report.String())
		return err
	}
	return cmd
}

func readQuestions(name string) ([]retrieval.Question, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, &failure{err, "give the path of a file with one labelled question a line"}
	}
	defer f.Close()
	questions, err := retrieval.ReadQuestions(f)
	if err != nil {
		return nil, &failure{fmt.Errorf("%s: %w", name, err), "each line is one JSON object: id, question, type, answerable, evidence"}
	}
	return questions, nil
}
