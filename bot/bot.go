package bot

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"strings"
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
	// Feedback receives whether an answer was right; nil drops it.
	Feedback func(ctx context.Context, r Request, id string, right bool)
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

// New makes a bot for articles and the index over them; the first article is
// the one asked when a request names none. It fails without an article.
func New(articles []*corpus.Article, index Searcher, o Options) (*Bot, error) {
	if len(articles) == 0 {
		return nil, errors.New("bot: starting: no article")
	}
	o.BaseURL = strings.TrimRight(o.BaseURL, "/")
	o.Deadline = cmp.Or(o.Deadline, 2*time.Second)
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	return &Bot{articles: articles, index: index, o: o}, nil
}

// Articles returns the articles that can be asked, the usual one first.
func (b *Bot) Articles() []*corpus.Article { return b.articles }

// Handle answers a request. It always returns something showable: an error, and
// even a panic, becomes one friendly Reply and one log line.
func (b *Bot) Handle(ctx context.Context, r Request) (reply Reply) {
	began := time.Now()
	defer func() {
		if v := recover(); v != nil {
			b.o.Logger.Error("request panicked", "request", r.ID, "panic", fmt.Sprint(v), "stack", string(debug.Stack()))
			reply = b.sorry(r.Locale, nil)
		}
	}()
	ctx, cancel := context.WithTimeout(ctx, b.o.Deadline)
	defer cancel()
	reply, err := b.route(ctx, r)
	if err != nil {
		var p *Problem
		if !errors.As(err, &p) {
			b.o.Logger.Error("request failed", "request", r.ID, "err", err)
		}
		return b.sorry(r.Locale, p)
	}
	b.o.Logger.Info("answered", "request", r.ID, "took", time.Since(began))
	return reply
}

// sorry is the friendly reply to any error.
func (b *Bot) sorry(locale string, p *Problem) Reply {
	if p == nil {
		p = &Problem{What: Word(locale, WordFailed), Hint: Word(locale, WordTryAgain)}
	}
	return Reply{
		Gist:    p.What,
		Private: true,
		Blocks:  []Block{Text{Style: Warning, Spans: []Span{{Text: upperFirst(p.What)}}}, Text{Style: Small, Spans: []Span{{Text: upperFirst(p.Hint)}}}},
	}
}

// article returns an article by its id, the first one for "".
func (b *Bot) article(id string) (*corpus.Article, error) {
	if id == "" {
		return b.articles[0], nil
	}
	var known []string
	for _, a := range b.articles {
		if strings.EqualFold(a.ID, id) {
			return a, nil
		}
		known = append(known, a.ID)
	}
	return nil, &Problem{What: fmt.Sprintf("there is no article %q", id), Hint: "the articles here are: " + strings.Join(known, ", ")}
}

// paragraph returns the paragraph of an id; "4.3" is one of the first article.
func (b *Bot) paragraph(id string) (*corpus.Paragraph, error) {
	id = strings.Trim(strings.TrimSpace(id), "<>()[]\"'`,;")
	hint := "a paragraph's id stands above each quotation, such as " + b.sampleID()
	name, section, number, err := corpus.ParseID(id)
	if err != nil {
		return nil, &Problem{What: fmt.Sprintf("%q is not the id of a paragraph", clip(id, 60)), Hint: hint}
	}
	a, err := b.article(name)
	if err != nil {
		return nil, err
	}
	if p := a.Paragraph(section, number); p != nil {
		return p, nil
	}
	if section >= 0 && section < len(a.Sections) {
		s := a.Sections[section]
		hint = fmt.Sprintf("section %d, %s, has %d paragraphs", s.Number, s.Heading, len(s.Paragraphs))
	}
	return nil, &Problem{What: fmt.Sprintf("there is no paragraph %s", clip(id, 60)), Hint: hint}
}

// sampleID is the id of a paragraph that exists, for hints and examples.
func (b *Bot) sampleID() string {
	for _, s := range b.articles[0].Sections {
		if s.Number > 1 && len(s.Paragraphs) > 1 && !s.References {
			return s.Paragraphs[1].ID
		}
	}
	return b.articles[0].Paragraphs()[0].ID
}

// link opens a paragraph in place, with its words marked; "" without a base.
func (b *Bot) link(p *corpus.Paragraph, spans []corpus.Span) string {
	if b.o.BaseURL == "" {
		return ""
	}
	url := fmt.Sprintf("%s/a/%s#%d.%d", b.o.BaseURL, p.Section.Article.ID, p.Section.Number, p.Number)
	if len(spans) > 0 {
		url += p.Fragment(spans[0])
	}
	return url
}
