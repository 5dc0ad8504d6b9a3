package bot

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"footnote/corpus"
)

// pageRunes is how many characters of paragraphs a page of a section holds; a
// page has at least one paragraph.
const pageRunes = 2600

// Outline lists an article's headings.
func (b *Bot) Outline(article string) (Outline, error) {
	a, err := b.article(article)
	if err != nil {
		return Outline{}, err
	}
	out := Outline{Article: ref(a), Sections: []OutlineSection{}, References: len(a.References)}
	for _, s := range a.Sections[1:] {
		out.Sections = append(out.Sections, OutlineSection{Number: s.Number, Heading: s.Heading, Paragraphs: len(s.Paragraphs)})
	}
	return out, nil
}

// Section returns a page, counted from 1, of the section that query names by
// number or by words of its heading.
func (b *Bot) Section(article, query string, page int) (SectionPage, error) {
	a, err := b.article(article)
	if err != nil {
		return SectionPage{}, err
	}
	found := a.FindSection(query)
	if len(found) == 0 {
		return SectionPage{}, &Problem{
			What: fmt.Sprintf("no heading is like %q", clip(query, 60)),
			Hint: fmt.Sprintf("use a number from 0 to %d or a word of a heading; outline lists them", len(a.Sections)-1),
		}
	}
	s := found[0]
	pages := pagesOf(s)
	if page < 1 || page > len(pages) {
		return SectionPage{}, &Problem{
			What: fmt.Sprintf("section %d has no page %d", s.Number, page),
			Hint: fmt.Sprintf("its pages are 1 to %d", len(pages)),
		}
	}
	out := SectionPage{Number: s.Number, Heading: s.Heading, Page: page, Pages: len(pages), Paragraphs: []ParagraphText{}}
	for _, p := range pages[page-1] {
		out.Paragraphs = append(out.Paragraphs, ParagraphText{ID: p.ID, Number: p.Number, Text: p.Text})
	}
	return out, nil
}

func pagesOf(s *corpus.Section) [][]*corpus.Paragraph {
	pages := [][]*corpus.Paragraph{nil}
	size := 0
	for _, p := range s.Paragraphs {
		n := utf8.RuneCountInString(p.Text)
		if size > 0 && size+n > pageRunes {
			pages, size = append(pages, nil), 0
		}
		pages[len(pages)-1] = append(pages[len(pages)-1], p)
		size += n
	}
	return pages
}

// Find lists every paragraph that has the exact words; case, quotation marks
// and kinds of hyphen do not matter.
func (b *Bot) Find(article, phrase string) (Matches, error) {
	a, err := b.article(article)
	if err != nil {
		return Matches{}, err
	}
	phrase = strings.Join(strings.Fields(phrase), " ")
	if phrase == "" {
		return Matches{}, &Problem{What: "there is nothing to find", Hint: `write the words in quotation marks: find "soft balance"`}
	}
	if len(phrase) > maxQuestion {
		return Matches{}, &Problem{What: "the words to find are too many", Hint: "a few words are enough"}
	}
	out := Matches{Phrase: phrase, Results: []PhraseHits{}}
	for _, p := range a.Paragraphs() {
		spans := occurrences(p.Text, phrase)
		if len(spans) == 0 {
			continue
		}
		hit := PhraseHits{ID: p.ID, Section: p.Section.Heading, Paragraph: p.Number, Text: p.Text}
		for _, s := range spans {
			start, end := runes(p.Text, s)
			hit.Matches = append(hit.Matches, Range{Start: start, End: end})
		}
		out.Count += len(spans)
		out.Results = append(out.Results, hit)
	}
	return out, nil
}

// occurrences finds a phrase as whole words, folded rune by rune, so that places
// in the folded text are places in the text.
func occurrences(text, phrase string) []corpus.Span {
	t, p := []rune(text), []rune(phrase)
	offsets := make([]int, 0, len(t)+1)
	for i := range text {
		offsets = append(offsets, i)
	}
	offsets = append(offsets, len(text))
	for i, r := range p {
		p[i] = foldRune(r)
	}
	var out []corpus.Span
	for i := 0; i+len(p) <= len(t); i++ {
		if !matchesAt(t[i:], p) || midWord(t, i) && isWordRune(p[0]) || midWord(t, i+len(p)) && isWordRune(p[len(p)-1]) {
			continue
		}
		out = append(out, corpus.Span{Start: offsets[i], End: offsets[i+len(p)]})
		i += len(p) - 1
	}
	return out
}

func matchesAt(t, folded []rune) bool {
	for i, r := range folded {
		if foldRune(t[i]) != r {
			return false
		}
	}
	return true
}

// midWord tells whether a word goes on across position i.
func midWord(t []rune, i int) bool {
	return i > 0 && i < len(t) && isWordRune(t[i-1]) && isWordRune(t[i])
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

func foldRune(r rune) rune {
	switch r {
	case '‘', '’', '`', '´':
		return '\''
	case '“', '”', '„', '«', '»':
		return '"'
	case '‐', '‑', '–', '—', '−':
		return '-'
	case '\u00a0':
		return ' '
	}
	return unicode.ToLower(r)
}

// Reference lists the entries that query names, and where each is cited; all
// of them for "".
func (b *Bot) Reference(article, query string) (References, error) {
	a, err := b.article(article)
	if err != nil {
		return References{}, err
	}
	found := a.FindReferences(query)
	if len(found) == 0 {
		return References{}, &Problem{
			What: fmt.Sprintf("no reference is like %q", clip(query, 60)),
			Hint: fmt.Sprintf("use an author, a year, a word of the title, or a number from 1 to %d", len(a.References)),
		}
	}
	out := References{Results: []ReferenceEntry{}}
	for _, r := range found {
		e := ReferenceEntry{Number: r.Number, Text: r.Text, CSL: r.CSL, DOI: r.DOI, CitedIn: []CitedIn{}}
		for _, place := range a.CitedIn(r) {
			c := place.Citation
			e.CitedIn = append(e.CitedIn, CitedIn{ID: place.Paragraph.ID, CitedAs: c.As, Match: string(c.Match), Why: c.Why})
		}
		out.Results = append(out.Results, e)
	}
	return out, nil
}

// Cite returns the citation of a paragraph in a style, APA for "".
func (b *Bot) Cite(id, style string) (Citation, error) {
	p, err := b.paragraph(id)
	if err != nil {
		return Citation{}, err
	}
	s := corpus.CiteStyle(strings.ToLower(strings.TrimSpace(style)))
	if s == "" {
		s = corpus.APA
	}
	if !slices.Contains(corpus.CiteStyles(), s) {
		return Citation{}, &Problem{What: fmt.Sprintf("there is no citation style %q", clip(style, 40)), Hint: "the styles are " + styleList()}
	}
	text, err := corpus.Cite(p, s)
	if err != nil {
		return Citation{}, fmt.Errorf("bot: citing %s: %w", p.ID, err)
	}
	return Citation{ID: p.ID, Style: string(s), Text: text}, nil
}

func styleList() string {
	var names []string
	for _, s := range corpus.CiteStyles() {
		names = append(names, string(s))
	}
	return strings.Join(names, ", ")
}

// Verify tells whether a paragraph's quoted text still equals its source; the
// verdict on an id that the article does not have is unknown.
func (b *Bot) Verify(id string) (Verdict, error) {
	p, err := b.paragraph(id)
	if err != nil {
		if name, _, _, parseErr := corpus.ParseID(strings.TrimSpace(id)); parseErr == nil {
			if a, articleErr := b.article(name); articleErr == nil {
				return Verdict{ID: id, Verdict: "unknown", Hash: a.Hash}, nil
			}
		}
		return Verdict{}, err
	}
	v := Verdict{ID: p.ID, Verdict: "same", Hash: p.Section.Article.Hash}
	if !corpus.Verify(p) {
		v.Verdict = "changed"
	}
	return v, nil
}

// Audit lists what does not match between citations and references.
func (b *Bot) Audit(article string) (Audit, error) {
	a, err := b.article(article)
	if err != nil {
		return Audit{}, err
	}
	found := a.Audit()
	out := Audit{
		Citations: found.Citations, Exact: found.Exact, Close: []AuditClose{}, Unresolved: []AuditPlace{},
		Uncited: []AuditEntry{}, DuplicateDOIs: faults(found.DuplicateDOIs), MalformedDOIs: faults(found.MalformedDOIs),
	}
	for _, c := range found.Close {
		out.Close = append(out.Close, AuditClose{ID: c.Paragraph.ID, CitedAs: c.Citation.As, Reference: c.Citation.Reference.Number, Why: c.Citation.Why})
	}
	for _, c := range found.Unresolved {
		out.Unresolved = append(out.Unresolved, AuditPlace{ID: c.Paragraph.ID, CitedAs: c.Citation.As})
	}
	for _, r := range found.Uncited {
		out.Uncited = append(out.Uncited, AuditEntry{Number: r.Number, Text: r.Text})
	}
	return out, nil
}

func faults(found []corpus.DOIFault) []AuditDOI {
	out := []AuditDOI{}
	for _, f := range found {
		out = append(out, AuditDOI{DOI: f.DOI, References: f.References})
	}
	return out
}
