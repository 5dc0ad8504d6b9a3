package main

import (
	"github.com/spf13/cobra"

	"footnote/retrieval"
)

func (a *app) benchVerb() *cobra.Command {
	var o retrieval.BenchOptions
	cmd := &cobra.Command{
		Use: "bench --corpus F --queries F | --articles F", Short: "Measure ranking and speed on a labelled collection", Args: need(0, 0, "nothing"),
	}
	f := cmd.Flags()
	f.StringVar(&o.Corpus, "corpus", "", "corpus.jsonl with _id, title and text")
	f.StringVar(&o.Queries, "queries", "", "queries.jsonl with _id and text")
	f.StringVar(&o.Qrels, "qrels", "", "qrels.tsv with query, document and relevance")
	f.StringVar(&o.Articles, "articles", "", "articles.jsonl: rank inside each question's own article")
	f.StringVar(&o.Run, "run", "", "write the ranking to this TREC run file")
	f.IntVarP(&o.K, "k", "k", 0, "how many results a query has (default: 100 for quality, 10 for speed)")
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		switch {
		case o.Articles == "" && (o.Corpus == "" || o.Queries == ""):
			return &usageError{what: "nothing to measure", hint: "give --corpus and --queries, or --articles"}
		case o.Articles != "" && (o.Corpus != "" || o.Queries != "" || o.Qrels != ""):
			return &usageError{what: "--articles stands alone", hint: "its questions and labels are in the file"}
		case o.K < 0:
			return &usageError{what: "-k must not be negative", hint: "leave it out for the default"}
		}
		report, err := retrieval.Bench(cmd.Context(), o)
		if err != nil {
			return &failure{err, "check the paths and that each line is one JSON object"}
		}
		return printJSON(a.out, report)
	}
	return cmd
}
