package bot

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"footnote/corpus"
	"footnote/retrieval"
)

// shown is how many passages an answer has; More shows as many again.
const shown = 3

// ask answers a question from the passage after offset on.
func (b *Bot) ask(ctx context.Context, c call, question string, offset int) (Reply, error) {
	_, res, err := b.search(ctx, c.Article, question, shown, offset)
	if err != nil {
		return Reply{}, err
	}
	var r Reply
	if res.DidYouMean != "" {
		r.Blocks = append(r.Blocks, note(Word(c.Locale, WordReadAs, res.DidYouMean)))
	}
	if len(res.Hits) == 0 && offset > 0 {
		r.Gist = Word(c.Locale, WordNoMore)
		r.Blocks = append(r.Blocks, note(r.Gist))
		return r, nil
	}
	switch res.Confidence {
	case retrieval.None:
		return b.noAnswer(c, res, r), nil
	case retrieval.Weak:
		r.Blocks = append(r.Blocks, Text{Style: Warning, Spans: []Span{{Text: Word(c.Locale, WordWeak)}}}, note(b.reason(res, c.Locale)))
	case retrieval.Strong:
	}
	for _, h := range res.Hits {
		r.Blocks = append(r.Blocks, b.quote(c.Locale, h))
	}
	best := res.Hits[0].Paragraph
	r.Gist = plain(quoted(best, res.Hits[0].Excerpts, nil)) + " " + corpus.InText(best)
	if res.Confidence == retrieval.Weak {
		r.Gist = Word(c.Locale, WordWeak) + " " + r.Gist
	}
	row := []Button{}
	if offset+len(res.Hits) < res.Total {
		row = append(row, Button{Label: Word(c.Locale, WordMore), Send: fmt.Sprintf("more %d %s", offset+shown, question), Hint: "Show more passages for this question", Replace: true})
	}
	row = append(row,
		Button{Label: Word(c.Locale, WordRight), Send: "feedback yes " + best.ID, Hint: "Say that the first passage answers the question"},
		Button{Label: Word(c.Locale, WordNotRight), Send: "feedback no " + best.ID, Hint: "Say that the first passage does not answer the question"})
	r.Blocks = append(r.Blocks, Buttons{Row: row})
	return r, nil
}

// noAnswer says that the article does not answer, why, and what is nearest.
func (b *Bot) noAnswer(c call, res retrieval.Result, r Reply) Reply {
	r.Gist = Word(c.Locale, WordNone) + " " + b.reason(res, c.Locale)
	r.Blocks = append(r.Blocks, Text{Style: Warning, Spans: []Span{{Text: Word(c.Locale, WordNone)}}}, note(b.reason(res, c.Locale)))
	row := []Button{}
	for _, s := range res.Nearest {
		row = append(row, Button{Label: clip(s.Heading, 60), Send: "section " + strconv.Itoa(s.Number), Hint: "Open the section " + s.Heading})
	}
	row = append(row, Button{Label: Word(c.Locale, WordOutline), Send: "outline", Hint: "List all headings"})
	r.Blocks = append(r.Blocks, Buttons{Row: row})
	return r
}

func note(text string) Text { return Text{Style: Small, Spans: []Span{{Text: text}}} }

func title(text string) Text { return Text{Style: Title, Spans: []Span{{Text: text}}} }

// quote draws a hit: the words, the place, the citation and the works cited.
func (b *Bot) quote(locale string, h retrieval.Hit) Quote {
	p := h.Paragraph
	q := b.passage(locale, p, h.Excerpts, h.Marks)
	for _, also := range h.AlsoIn {
		q.AlsoIn = append(q.AlsoIn, also.ID)
	}
	return q
}

// passage quotes parts of a paragraph.
func (b *Bot) passage(locale string, p *corpus.Paragraph, excerpts, marks []corpus.Span) Quote {
	q := Quote{ID: p.ID, Path: path(p), Spans: quoted(p, excerpts, marks), Citation: corpus.InText(p), URL: b.link(p, excerpts)}
	seen := map[string]bool{}
	for _, e := range excerpts {
		for _, c := range p.CitationsIn(e) {
			if !seen[c.As] {
				seen[c.As] = true
				q.Works = append(q.Works, work(c))
			}
		}
	}
	q.Buttons = []Button{
		{Label: Word(locale, WordContext), Send: "context " + p.ID, Hint: "Show the paragraph " + p.ID + " with its neighbours"},
		{Label: Word(locale, WordCite), Send: "cite " + p.ID, Hint: "Show the citation of " + p.ID},
	}
	return q
}

// path is the heading and paragraph above a quotation.
func path(p *corpus.Paragraph) string {
	if p.Section.Number == 0 {
		return fmt.Sprintf("%s, line %d", p.Section.Heading, p.Number)
	}
	return fmt.Sprintf("%s, paragraph %d", p.Section.Heading, p.Number)
}

func work(c corpus.Citation) Work {
	w := Work{CitedAs: c.As, Match: string(c.Match)}
	if c.Reference != nil {
		w.Text, w.DOI, w.URL = c.Reference.Text, c.Reference.DOI, c.Reference.URL
		if w.DOI != "" {
			w.URL = "https://doi.org/" + w.DOI
		}
	}
	switch c.Match {
	case corpus.Close:
		w.Note = "not an exact match: " + c.Why
	case corpus.None:
		w.Note = "not in the reference list"
	case corpus.Exact:
	}
	return w
}

// outline lists the headings, each with a button that opens it.
func (b *Bot) outline(c call) (Reply, error) {
	out, err := b.Outline(c.Article)
	if err != nil {
		return Reply{}, err
	}
	a, err := b.article(c.Article)
	if err != nil {
		return Reply{}, err
	}
	r := Reply{Gist: fmt.Sprintf("Outline of %s: %d sections.", a.Title, len(out.Sections)), Blocks: []Block{title(a.Title)}}
	list := List{}
	for _, s := range out.Sections {
		what := "paragraphs"
		if a.Sections[s.Number].References {
			what = "entries"
		}
		list.Items = append(list.Items, Item{
			Spans: []Span{
				{Text: strconv.Itoa(s.Number) + ". "},
				{Text: s.Heading, Strong: true},
				{Text: fmt.Sprintf(" (%s, %d min)", count(s.Paragraphs, what), minutes(a.Sections[s.Number]))},
			},
			Button: &Button{Label: "Read", Send: "section " + strconv.Itoa(s.Number), Hint: "Read the section " + s.Heading},
		})
	}
	r.Blocks = append(r.Blocks, list)
	return r, nil
}

func count(n int, plural string) string {
	if n == 1 {
		return "1 " + strings.TrimSuffix(strings.Replace(plural, "entries", "entrys", 1), "s")
	}
	return strconv.Itoa(n) + " " + plural
}

// minutes is the reading time at 230 words a minute, at least one.
func minutes(s *corpus.Section) int {
	words := 0
	for _, p := range s.Paragraphs {
		words += len(strings.Fields(p.Text))
	}
	return max(1, (words+115)/230)
}

// sectionPage shows one page of a section with buttons to turn pages.
func (b *Bot) sectionPage(c call, query string, page int) (Reply, error) {
	s, err := b.Section(c.Article, query, page)
	if err != nil {
		return Reply{}, err
	}
	a, err := b.article(c.Article)
	if err != nil {
		return Reply{}, err
	}
	heading := fmt.Sprintf("%d. %s", s.Number, s.Heading)
	if s.Pages > 1 {
		heading += fmt.Sprintf(" (page %d of %d)", s.Page, s.Pages)
	}
	r := Reply{Gist: heading + ".", Blocks: []Block{title(heading)}}
	for _, t := range s.Paragraphs {
		p := a.Paragraph(s.Number, t.Number)
		q := b.passage(c.Locale, p, whole(p), nil)
		q.Works = nil // read in place; the list is one command away
		r.Blocks = append(r.Blocks, q)
	}
	var row []Button
	if s.Page > 1 {
		row = append(row, Button{Label: Word(c.Locale, WordPrevious), Send: fmt.Sprintf("section %d %d", s.Number, s.Page-1), Hint: "Turn to the page before", Replace: true})
	}
	if s.Page < s.Pages {
		row = append(row, Button{Label: Word(c.Locale, WordNext), Send: fmt.Sprintf("section %d %d", s.Number, s.Page+1), Hint: "Turn to the next page", Replace: true})
	}
	if len(row) > 0 {
		r.Blocks = append(r.Blocks, Buttons{Row: row})
	}
	return r, nil
}

// mostFound is how many paragraphs find shows; all of them are counted.
const mostFound = 8

func (b *Bot) find(c call, phrase string) (Reply, error) {
	m, err := b.Find(c.Article, phrase)
	if err != nil {
		return Reply{}, err
	}
	if m.Count == 0 {
		what := fmt.Sprintf("The words “%s” stand nowhere in the article.", clip(m.Phrase, 200))
		return Reply{Gist: what, Blocks: []Block{
			Text{Style: Warning, Spans: []Span{{Text: what}}},
			Buttons{Row: []Button{{Label: "Ask it as a question", Send: "ask " + m.Phrase, Hint: "Search for these words as a question"}}},
		}}, nil
	}
	what := fmt.Sprintf("“%s” stands %s in %s.", clip(m.Phrase, 200), times(m.Count), count(len(m.Results), "paragraphs"))
	r := Reply{Gist: what, Blocks: []Block{title(what)}}
	a, err := b.article(c.Article)
	if err != nil {
		return Reply{}, err
	}
	for i, hit := range m.Results {
		if i == mostFound {
			r.Blocks = append(r.Blocks, note(fmt.Sprintf("And %d more paragraphs; a longer phrase finds fewer.", len(m.Results)-i)))
			break
		}
		p := a.Lookup(hit.ID)
		marks := occurrences(p.Text, m.Phrase)
		q := b.passage(c.Locale, p, sentencesWith(p, marks), marks)
		q.Works = nil
		r.Blocks = append(r.Blocks, q)
	}
	return r, nil
}

func times(n int) string {
	switch n {
	case 1:
		return "once"
	case 2:
		return "twice"
	}
	return strconv.Itoa(n) + " times"
}

// sentencesWith returns the sentences that hold a mark, the whole paragraph
// when a mark crosses sentences.
func sentencesWith(p *corpus.Paragraph, marks []corpus.Span) []corpus.Span {
	var out []corpus.Span
	for _, s := range p.Sentences {
		for _, m := range marks {
			if m.Start >= s.Start && m.Start < s.End {
				if m.End > s.End {
					return whole(p)
				}
				out = append(out, s)
				break
			}
		}
	}
	if len(out) == 0 {
		return whole(p)
	}
	return out
}

// mostReferences is how many entries are shown in full; more become a list.
const mostReferences = 3

func (b *Bot) reference(c call) (Reply, error) {
	refs, err := b.Reference(c.Article, c.rest)
	if err != nil {
		return Reply{}, err
	}
	if len(refs.Results) > mostReferences {
		r := Reply{Gist: count(len(refs.Results), "references") + ".", Blocks: []Block{title(count(len(refs.Results), "references"))}}
		list := List{}
		for _, e := range refs.Results {
			list.Items = append(list.Items, Item{Spans: []Span{{Text: fmt.Sprintf("%d. %s", e.Number, e.Text)}}})
		}
		r.Blocks = append(r.Blocks, list)
		return r, nil
	}
	r := Reply{Gist: refs.Results[0].Text}
	for _, e := range refs.Results {
		r.Blocks = append(r.Blocks, b.referenceBlocks(e)...)
	}
	return r, nil
}

func (b *Bot) referenceBlocks(e ReferenceEntry) []Block {
	spans := []Span{{Text: fmt.Sprintf("%d. ", e.Number), Strong: true}, {Text: e.Text}}
	if e.DOI != "" {
		spans = append(spans, Span{Text: " "}, Span{Text: "Open the DOI", URL: "https://doi.org/" + e.DOI})
	}
	blocks := []Block{Text{Spans: spans}}
	if len(e.CitedIn) == 0 {
		return append(blocks, note("No paragraph cites it."))
	}
	list := List{}
	for _, at := range e.CitedIn {
		line := []Span{{Text: "Cited in "}, {Text: at.ID, Mono: true}, {Text: " as " + at.CitedAs}}
		if at.Match == string(corpus.Close) {
			line = append(line, Span{Text: " (not an exact match: " + at.Why + ")"})
		}
		list.Items = append(list.Items, Item{Spans: line, Button: &Button{Label: "In context", Send: "context " + at.ID, Hint: "Show the paragraph " + at.ID}})
	}
	return append(blocks, list)
}

func (b *Bot) cite(c call, id, style string) (Reply, error) {
	cited, err := b.Cite(id, style)
	if err != nil {
		return Reply{}, err
	}
	r := Reply{Gist: cited.Text, Blocks: []Block{
		title(fmt.Sprintf("%s in %s", cited.ID, strings.ToUpper(cited.Style))),
		Code{Language: cited.Style, Text: cited.Text},
	}}
	var row []Button
	for _, s := range corpus.CiteStyles() {
		if string(s) != cited.Style {
			row = append(row, Button{Label: strings.ToUpper(string(s)), Send: "cite " + cited.ID + " " + string(s), Hint: "Show the citation as " + string(s), Replace: true})
		}
	}
	r.Blocks = append(r.Blocks, Buttons{Row: row})
	return r, nil
}

func (b *Bot) context(c call, id string) (Reply, error) {
	p, err := b.paragraph(id)
	if err != nil {
		return Reply{}, err
	}
	a := p.Section.Article
	r := Reply{Gist: path(p) + ": " + p.Text, Blocks: []Block{title(path(p))}}
	for n := p.Number - 1; n <= p.Number+1; n++ {
		if near := a.Paragraph(p.Section.Number, n); near != nil {
			q := b.passage(c.Locale, near, whole(near), nil)
			if n != p.Number {
				q.Works = nil
			}
			r.Blocks = append(r.Blocks, q)
		}
	}
	return r, nil
}

func (b *Bot) verify(_ call, id, hash string) (Reply, error) {
	v, err := b.Verify(id)
	if err != nil {
		return Reply{}, err
	}
	what := fmt.Sprintf("%s equals its source, byte for byte.", v.ID)
	style := Plain
	switch {
	case v.Verdict == "unknown":
		what, style = fmt.Sprintf("The article has no paragraph %s.", v.ID), Warning
	case v.Verdict == "changed" || hash != "" && (len(hash) < 8 || !strings.HasPrefix(v.Hash, strings.ToLower(hash))):
		what, style = fmt.Sprintf("%s has changed since it was quoted.", v.ID), Warning
	}
	return Reply{Gist: what, Blocks: []Block{
		Text{Style: style, Spans: []Span{{Text: what}}},
		Text{Style: Small, Spans: []Span{{Text: "The article's SHA-256 is "}, {Text: v.Hash, Mono: true}}},
	}}, nil
}

func (b *Bot) audit(c call) (Reply, error) {
	v, err := b.Audit(c.Article)
	if err != nil {
		return Reply{}, err
	}
	what := fmt.Sprintf("%s: %d match a reference exactly, %d nearly, %d not at all.", count(v.Citations, "citations"), v.Exact, len(v.Close), len(v.Unresolved))
	r := Reply{Gist: what, Blocks: []Block{title("Citations and references"), Text{Spans: []Span{{Text: what}}}}}
	lists := []struct {
		heading string
		items   []Item
	}{{heading: "Near misses"}, {heading: "Citations without a reference"}, {heading: "References never cited"}, {heading: "DOIs"}}
	add := func(i int, id, text string) {
		item := Item{Spans: []Span{{Text: text}}}
		if id != "" {
			item = Item{Spans: []Span{{Text: id, Mono: true}, {Text: " " + text}}}
		}
		lists[i].items = append(lists[i].items, item)
	}
	for _, m := range v.Close {
		add(0, m.ID, fmt.Sprintf("%s, most likely reference %d: %s", m.CitedAs, m.Reference, m.Why))
	}
	for _, m := range v.Unresolved {
		add(1, m.ID, m.CitedAs)
	}
	for _, m := range v.Uncited {
		add(2, "", fmt.Sprintf("%d. %s", m.Number, m.Text))
	}
	for _, d := range v.DuplicateDOIs {
		add(3, "", fmt.Sprintf("%s stands in more than one entry", d.DOI))
	}
	for _, d := range v.MalformedDOIs {
		add(3, "", fmt.Sprintf("%s cannot be a DOI", d.DOI))
	}
	for _, l := range lists {
		if len(l.items) > 0 {
			r.Blocks = append(r.Blocks, title(l.heading), List{Items: l.items})
		}
	}
	return r, nil
}

func (b *Bot) about(c call) (Reply, error) {
	a, err := b.article(c.Article)
	if err != nil {
		return Reply{}, err
	}
	r := Reply{Gist: a.Title, Blocks: []Block{title(a.Title)}}
	var authors []string
	for _, au := range a.Front.Authors {
		authors = append(authors, au.Name)
	}
	line := func(text string) {
		if text != "" {
			r.Blocks = append(r.Blocks, Text{Spans: []Span{{Text: text}}})
		}
	}
	line(strings.Join(authors, ", "))
	line(a.Front.Copyright)
	if a.Front.DOI != "" {
		r.Blocks = append(r.Blocks, Text{Spans: []Span{{Text: "https://doi.org/" + a.Front.DOI, URL: "https://doi.org/" + a.Front.DOI}}})
	}
	if first, _, _ := strings.Cut(strings.TrimSpace(a.Rights), "\n\n"); first != "" && utf8.RuneCountInString(first) < 1000 {
		r.Blocks = append(r.Blocks, note(strings.Join(strings.Fields(first), " ")))
	}
	r.Blocks = append(r.Blocks, Text{Style: Small, Spans: []Span{{Text: "Article "}, {Text: a.ID, Mono: true}, {Text: ", SHA-256 "}, {Text: a.Hash, Mono: true}}})
	if b.o.Version != "" {
		r.Blocks = append(r.Blocks, note("Footnote "+b.o.Version))
	}
	return r, nil
}

func (b *Bot) help(c call) Reply {
	r := Reply{Gist: "Ask a question about the article, or use a command.", Private: true, Blocks: []Block{
		title("Ask a question about the article"),
		Text{Spans: []Span{{Text: "Every answer is the article's own words, with the place they stand in. These commands look things up:"}}},
	}}
	list := List{}
	for _, cmd := range Commands(c.Locale) {
		spans := []Span{{Text: strings.TrimSpace(cmd.Name + " " + cmd.Usage), Mono: true}, {Text: " " + cmd.Summary + "."}}
		if cmd.Example != cmd.Name {
			spans = append(spans, Span{Text: " Example: "}, Span{Text: cmd.Example, Mono: true})
		}
		list.Items = append(list.Items, Item{Spans: spans})
	}
	r.Blocks = append(r.Blocks, list)
	return r
}
