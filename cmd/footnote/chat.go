package main

import (
	"github.com/spf13/cobra"

	"footnote/bot/terminal"
)

func (a *app) chatVerb() *cobra.Command {
	return &cobra.Command{
		Use: "chat", Short: "Ask and look things up in a loop", Args: need(0, 0, "nothing"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			b, err := a.bot()
			if err != nil {
				return err
			}
			return terminal.Chat(cmd.Context(), b, a.in, a.out, a.look())
		},
	}
}
