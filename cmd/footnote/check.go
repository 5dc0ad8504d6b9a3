package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"footnote/config"
)

// checkVerb reports every mistake in the settings at once.
func (a *app) checkVerb() *cobra.Command {
	var example, doubts bool
	cmd := &cobra.Command{Use: "check", Short: "Report every mistake in the settings", Args: need(0, 0, "nothing")}
	cmd.Flags().BoolVar(&example, "example", false, "print a commented settings file and stop")
	cmd.Flags().BoolVar(&doubts, "article", false, "report what the reader of the articles was unsure of")
	cmd.RunE = func(*cobra.Command, []string) error {
		if example {
			_, err := a.out.Write(config.Example())
			return err
		}
		cfg, err := a.config()
		if err != nil {
			return err
		}
		faults := cfg.Check()
		for _, f := range faults {
			fmt.Fprintf(a.out, "%s %s\n  hint: %s\n", f.Setting, f.What, f.Hint)
		}
		articles, err := a.articles()
		if err != nil {
			return err
		}
		for _, art := range articles {
			fmt.Fprintf(a.out, "article %s: %d sections, %d paragraphs, %d references\n", art.ID, len(art.Sections)-1, len(art.Paragraphs()), len(art.References))
			if doubts {
				for _, d := range art.Doubts {
					fmt.Fprintf(a.out, "  line %d: %s\n", d.Line, d.What)
				}
			}
		}
		if len(faults) > 0 {
			return errFaults
		}
		fmt.Fprintln(a.out, "the settings are in order")
		return nil
	}
	return cmd
}
