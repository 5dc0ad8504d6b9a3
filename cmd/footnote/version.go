package main

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"
)

func (a *app) versionVerb() *cobra.Command {
	return &cobra.Command{
		Use: "version", Short: "Print the version, the commit and the article's hash", Args: need(0, 0, "nothing"),
		RunE: func(*cobra.Command, []string) error {
			articles, err := a.articles()
			if err != nil {
				return err
			}
			fmt.Fprintf(a.out, "footnote %s\ncommit %s\n", version, commit())
			for _, art := range articles {
				fmt.Fprintf(a.out, "article %s sha256:%s\n", art.ID, art.Hash)
			}
			return nil
		},
	}
}

func commit() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" {
				return s.Value
			}
		}
	}
	return "unknown"
}
