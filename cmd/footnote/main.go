package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
)

// The exit codes of the command line.
const (
	exitDone     = 0
	exitFailed   = 1
	exitUsage    = 2
	exitNoAnswer = 3
)

// version is set by the linker.
var version = "dev"

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // the second signal kills
	os.Exit(run(ctx, os.Args[1:], &console{
		in: os.Stdin, out: os.Stdout, err: os.Stderr, getenv: os.Getenv,
	}))
}

// console is where the command line reads and writes.
type console struct {
	in       io.Reader
	out, err io.Writer
	getenv   func(string) string
}

// run executes one command line and returns its exit code.
func run(ctx context.Context, args []string, c *console) int {
	root := newRoot(c)
	root.SetArgs(args)
	root.SetIn(c.in)
	root.SetOut(c.out)
	root.SetErr(c.err)
	return c.report(root.ExecuteContext(ctx))
}

// usageError is a command line that makes no sense.
type usageError struct{ what, hint string }

func (e *usageError) Error() string  { return e.what }
func (e *usageError) Advice() string { return e.hint }

// failure is an error with a hint for whoever typed the command.
type failure struct {
	err  error
	hint string
}

func (e *failure) Error() string  { return e.err.Error() }
func (e *failure) Unwrap() error  { return e.err }
func (e *failure) Advice() string { return e.hint }

// errNoAnswer says that the question was asked and not answered confidently;
// what there is to say was printed already.
var errNoAnswer = errors.New("no confident answer")

// errFaults says that check found mistakes and printed them.
var errFaults = errors.New("mistakes found")

// report prints an error as two lines and returns the exit code it stands for.
func (c *console) report(err error) int {
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errNoAnswer):
		return exitNoAnswer
	case errors.Is(err, errFaults):
		return exitFailed
	}
	hint := "run footnote help to see what it can do"
	var advised interface{ Advice() string }
	if errors.As(err, &advised) && advised.Advice() != "" {
		hint = advised.Advice()
	}
	fmt.Fprintf(c.err, "footnote: %s\nhint: %s\n", oneLine(err.Error()), oneLine(hint))
	var usage *usageError
	if errors.As(err, &usage) {
		return exitUsage
	}
	return exitFailed
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func newRoot(c *console) *cobra.Command {
	a := &app{console: c}
	root := &cobra.Command{
		Use:           "footnote",
		Short:         "Answers questions about an article in the article's own words",
		SilenceErrors: true,
		SilenceUsage:  true,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return nil
			}
			hint := "run footnote help to see the verbs; to ask a question: footnote ask " + fmt.Sprintf("%q", strings.Join(args, " "))
			if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
				hint = "did you mean footnote " + near[0] + "?"
			}
			return &usageError{what: fmt.Sprintf("unknown verb %q", args[0]), hint: hint}
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return a.serve(cmd.Context()) },
	}
	root.SuggestionsMinimumDistance = 2
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return &usageError{what: err.Error(), hint: "run " + cmd.CommandPath() + " --help"}
	})
	a.configFlags(root.PersistentFlags())
	root.AddCommand(
		a.serveVerb(), a.askVerb(), a.chatVerb(),
		a.outlineVerb(), a.sectionVerb(), a.findVerb(), a.referenceVerb(), a.citeVerb(), a.verifyVerb(), a.auditVerb(),
		a.evalVerb(), a.benchVerb(), a.checkVerb(), a.versionVerb(),
	)
	return root
}

// need returns an argument check that fails as wrong usage.
func need(least, most int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) >= least && (most < 0 || len(args) <= most) {
			return nil
		}
		problem := what + " is missing"
		if len(args) > most && most >= 0 {
			problem = fmt.Sprintf("too many arguments for %s", cmd.Name())
		}
		return &usageError{what: problem, hint: "usage: " + cmd.UseLine()}
	}
}
