package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"sync"

	"github.com/spf13/cobra"

	"footnote/bot/web"
)

func (a *app) serveVerb() *cobra.Command {
	return &cobra.Command{
		Use: "serve", Short: "Run the web page", Args: need(0, 0, "nothing"),
		RunE: func(cmd *cobra.Command, _ []string) error { return a.serve(cmd.Context()) },
	}
}

// surface is one way to talk to the bot.
type surface struct {
	name string
	// state says that it is on and where, or how to turn it on.
	state string
	// run serves until the context ends; nil for a surface that is off.
	run func(context.Context) error
}

// serve runs every surface that is configured until the context ends.
func (a *app) serve(ctx context.Context) error {
	cfg, err := a.config()
	if err != nil {
		return err
	}
	if faults := cfg.Check(); len(faults) > 0 {
		return &failure{fmt.Errorf("%s %s", faults[0].Setting, faults[0].What), faults[0].Hint}
	}
	var lc net.ListenConfig
	ln, err := lc.Listen(ctx, "tcp", cfg.Listen)
	if err != nil {
		return &failure{fmt.Errorf("opening the web page: %w", err), "choose another address: footnote --listen 127.0.0.1:8081"}
	}
	a.listening = ln.Addr().String()
	surfaces, err := a.surfaces(ln)
	if err != nil {
		return errors.Join(err, ln.Close())
	}
	for _, s := range surfaces {
		fmt.Fprintf(a.err, "%-8s %s\n", s.name, s.state)
	}
	return runAll(ctx, surfaces, a.logger())
}

func (a *app) surfaces(ln net.Listener) ([]surface, error) {
	b, err := a.bot()
	if err != nil {
		return nil, err
	}
	page, err := web.New(b, web.Options{Logger: a.logger()})
	if err != nil {
		return nil, err
	}
	return []surface{{
		name: "web", state: "on: open http://" + a.listening + "/",
		run: func(ctx context.Context) error { return page.Run(ctx, ln) },
	}}, nil
}

// runAll runs the surfaces and returns after all of them have ended. One that
// fails is logged at once and does not stop the others.
func runAll(ctx context.Context, surfaces []surface, log *slog.Logger) error {
	var wg sync.WaitGroup
	errs := make([]error, len(surfaces))
	for i, s := range surfaces {
		if s.run == nil {
			continue
		}
		wg.Go(func() {
			if err := s.run(ctx); err != nil {
				log.Error(s.name+" stopped", "err", err)
				errs[i] = err
			}
		})
	}
	wg.Wait()
	return errors.Join(errs...)
}
