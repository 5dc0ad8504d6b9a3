package bot

import (
	"context"
	"fmt"
	"strings"

	"footnote/corpus"
	"footnote/retrieval"
)

// maxQuestion is the longest question that is read, in bytes; more is refused.
const maxQuestion = 4000

// Ask answers a question from an article ("" is the first) with k paragraphs.
func (b *Bot) Ask(ctx context.Context, article, question string, k int) (Answer, error) {
	a, res, err := b.search(ctx, article, question, k, 0)
	if err != nil {
		return Answer{}, err
	}
	out := Answer{
		Question: question, Answered: res.Confidence == retrieval.Strong, Confidence: string(res.Confidence),
		Reason: b.reason(res, "en"), DidYouMean: res.DidYouMean, Article: ref(a), Results: []Found{},
	}
	for i, h := range res.Hits {
		out.Results = append(out.Results, b.found(i+1, h))
	}
	return out, nil
}

// search runs a checked question in one article.
func (b *Bot) search(ctx context.Context, article, question string, k, offset int) (*corpus.Article, retrieval.Result, error) {
	a, err := b.article(article)
	if err != nil {
		return nil, retrieval.Result{}, err
	}
	if len(question) > maxQuestion {
		return nil, retrieval.Result{}, &Problem{
			What: fmt.Sprintf("the question is longer than %d characters", maxQuestion),
			Hint: "ask it in a sentence or two",
		}
	}
	res, err := b.index.Search(ctx, retrieval.Query{Text: question, Article: a.ID, K: k, Offset: offset})
	if err != nil {
		return nil, retrieval.Result{}, fmt.Errorf("bot: searching: %w", err)
	}
	return a, res, nil
}

// ref names an article in a result.
func ref(a *corpus.Article) ArticleRef { return ArticleRef{ID: a.ID, Title: a.Title, Hash: a.Hash} }

func (b *Bot) found(rank int, h retrieval.Hit) Found {
	p := h.Paragraph
	f := Found{
		Rank: rank, Score: h.Score, ID: p.ID, Section: p.Section.Heading, Paragraph: p.Number, Text: p.Text,
		Excerpts: []Excerpt{}, Matched: h.Terms, Citation: corpus.InText(p), URL: b.link(p, h.Excerpts), References: []Cited{},
	}
	if f.Matched == nil {
		f.Matched = []string{}
	}
	for _, e := range h.Excerpts {
		f.Excerpts = append(f.Excerpts, excerpt(p, e))
		for _, c := range p.CitationsIn(e) {
			f.References = append(f.References, cited(c))
		}
	}
	for _, also := range h.AlsoIn {
		f.AlsoIn = append(f.AlsoIn, also.ID)
	}
	return f
}

func excerpt(p *corpus.Paragraph, e corpus.Span) Excerpt {
	start, end := runes(p.Text, e)
	q := p.Quote(e)
	return Excerpt{Text: q.Exact, Start: start, End: end, Selectors: []Selector{
		{Type: "TextQuoteSelector", Exact: q.Exact, Prefix: q.Prefix, Suffix: q.Suffix},
		{Type: "TextPositionSelector", Start: &start, End: &end},
	}}
}

func cited(c corpus.Citation) Cited {
	out := Cited{CitedAs: c.As, Match: string(c.Match), Why: c.Why}
	if c.Reference != nil {
		out.Text, out.DOI, out.Number = c.Reference.Text, c.Reference.DOI, c.Reference.Number
	}
	return out
}

// reason says in words why a result is not strong; "" when it is.
func (b *Bot) reason(res retrieval.Result, locale string) string {
	if res.Confidence == retrieval.Strong {
		return ""
	}
	var parts []string
	if len(res.Unknown) > 0 {
		parts = append(parts, Word(locale, WordUnknown, quoteList(res.Unknown)))
	} else if res.Total == 0 {
		parts = append(parts, Word(locale, WordNothingToSearch))
	} else {
		parts = append(parts, Word(locale, WordScattered))
	}
	if len(res.Nearest) > 0 {
		var headings []string
		for _, s := range res.Nearest {
			headings = append(headings, s.Heading)
		}
		parts = append(parts, Word(locale, WordNearest, quoteList(headings)))
	}
	return strings.Join(parts, " ")
}

func quoteList(words []string) string {
	var out []string
	for i, w := range words {
		if i == 6 {
			out = append(out, "…")
			break
		}
		out = append(out, "“"+clip(w, 80)+"”")
	}
	return strings.Join(out, ", ")
}
