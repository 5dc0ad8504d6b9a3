package bot

import (
	"context"
	"log/slog"
	"time"

	"footnote/corpus"
	"footnote/retrieval"
)

// Searcher ranks paragraphs; *retrieval.Index is one.
type Searcher interface {
	Search(context.Context, retrieval.Query) (retrieval.Result, error)
}

// Options of a Bot.
type Options struct {
	// BaseURL starts every link, "http://127.0.0.1:8080"; "" leaves links out.
	BaseURL string
	// Version is shown by about; "" shows none.
	Version string
	// Deadline bounds one answer; 0 means 2 seconds.
	Deadline time.Duration
	// Logger takes one line for each failed request; nil discards.
	Logger *slog.Logger
}

// Problem is an error with advice: what failed, and what the asker can do.
type Problem struct{ What, Hint string }

// Error returns what failed.
func (p *Problem) Error() string { return p.What }

// Advice returns what to do about it.
func (p *Problem) Advice() string { return p.Hint }

// Bot answers requests about articles. It is safe for concurrent use.
type Bot struct {
	articles []*corpus.Article
	index    Searcher
	o        Options
}
