package corpus

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// draft is a paragraph while its blocks are being gathered.
type draft struct {
	blocks []*block
	note   string
}

func (d *draft) text() string {
	last := d.blocks[len(d.blocks)-1]
	return last.text
}

// build makes the sections and their paragraphs from the classified blocks.
func (r *reader) build() {
	front := &Section{Article: r.article, Heading: "Front matter"}
	r.article.Sections = []*Section{front}
	var frontDrafts, drafts, notes []*draft
	var entries []*block
	section := front
	flush := func() {
		if section != front {
			r.addParagraphs(section, append(drafts, notes...))
			drafts, notes = nil, nil
		}
		if len(entries) > 0 {
			r.addEntries(section, entries)
			entries = nil
		}
	}
	for i, b := range r.blocks {
		switch b.kind {
		case headingBlock:
			flush()
			section = r.addSection(b)
		case labelBlock:
			frontDrafts = r.placeLabel(frontDrafts, i)
		case frontBlock:
			frontDrafts = appendFront(frontDrafts, b)
		case noteBlock:
			notes = append(notes, &draft{blocks: []*block{b}, note: plainDigits(strings.Trim(r.cut(b.mark), "^{}[]:.)"))})
			r.setAside(b.mark, NoteMark)
		case entryBlock:
			entries = append(entries, b)
		case bodyBlock:
			if section == front {
				section = r.headless(b)
			}
			drafts = r.place(drafts, b)
		}
	}
	flush()
	r.addParagraphs(front, frontDrafts)
	slices.SortFunc(r.article.Furniture, func(a, b Furniture) int { return a.Start - b.Start })
}

// headless opens a section for text that has no heading of its own.
func (r *reader) headless(b *block) *Section {
	r.doubt(b.number(), "text stands before the first heading: made a section without a heading of it")
	s := &Section{Article: r.article, Number: len(r.article.Sections), Heading: "Text"}
	r.article.Sections = append(r.article.Sections, s)
	return s
}

func (r *reader) addSection(b *block) *Section {
	h, _ := parseHeading(b.text)
	s := &Section{
		Article: r.article, Number: len(r.article.Sections), Heading: h.text, Label: h.label,
		Source: r.spansOf([]*block{b}), References: headingClass(h.text) == referencesHeading,
	}
	r.article.Sections = append(r.article.Sections, s)
	return s
}

// placeLabel keeps a label with the one line below it; a label above several
// lines, or above another label, is set aside.
func (r *reader) placeLabel(drafts []*draft, i int) []*draft {
	b := r.blocks[i]
	below := 0
	for _, next := range r.blocks[i+1:] {
		if next.kind != frontBlock {
			break
		}
		below++
	}
	if below == 1 {
		return append(drafts, &draft{blocks: []*block{b}})
	}
	for _, l := range b.lines {
		r.setAside(l.Span, Label)
	}
	return drafts
}

// appendFront adds a line of the front matter, to its label if one waits.
func appendFront(drafts []*draft, b *block) []*draft {
	if n := len(drafts); n > 0 && len(drafts[n-1].blocks) == 1 && drafts[n-1].blocks[0].kind == labelBlock {
		drafts[n-1].blocks = append(drafts[n-1].blocks, b)
		return drafts
	}
	return append(drafts, &draft{blocks: []*block{b}})
}

// place adds a block of running text: to the paragraph before it when a page
// break tore that, else as a paragraph of its own.
func (r *reader) place(drafts []*draft, b *block) []*draft {
	if len(drafts) == 0 {
		return append(drafts, &draft{blocks: []*block{b}})
	}
	last := drafts[len(drafts)-1]
	joined, sure := tornBefore(last.text(), b.text)
	switch {
	case joined && !sure:
		r.doubt(b.number(), "%q goes on after a break with %q: joined to the paragraph before", ending(last.text()), opening(b.text))
	case !joined && !sure:
		r.doubt(b.number(), "%q starts small after the end of a sentence: left as a paragraph of its own", opening(b.text))
	}
	if joined {
		last.blocks = append(last.blocks, b)
		return drafts
	}
	return append(drafts, &draft{blocks: []*block{b}})
}

// tornBefore tells whether text next goes on where text last broke off, and
// whether that is sure.
func tornBefore(last, next string) (joined, sure bool) {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(next, `"'“‘(`))
	small := unicode.IsLower(first)
	switch {
	case listItem.MatchString(next) || notHeading.MatchString(last) || notHeading.MatchString(next):
		return false, true
	case endsSentence(last):
		if small && endsAbbreviated(last) {
			return true, true
		}
		return false, !small
	case strings.HasSuffix(last, ":") || listItem.MatchString(last):
		return small, true
	}
	return true, small
}

func ending(text string) string {
	words := strings.Fields(text)
	return "..." + strings.Join(words[max(0, len(words)-3):], " ")
}

func opening(text string) string {
	words := strings.Fields(text)
	return strings.Join(words[:min(3, len(words))], " ") + "..."
}

func (r *reader) addParagraphs(s *Section, drafts []*draft) {
	for _, d := range drafts {
		r.addParagraph(s, r.spansOf(d.blocks), d.note)
	}
}

// addParagraph makes a paragraph of source ranges.
func (r *reader) addParagraph(s *Section, source []Span, note string) *Paragraph {
	p := &Paragraph{Section: s, Number: len(s.Paragraphs) + 1, Source: source, Note: note, Text: compose(r.source, source)}
	p.ID = formatID(r.article.ID, s.Number, p.Number)
	s.Paragraphs = append(s.Paragraphs, p)
	return p
}

// lineAt is the 1-based line of a place in the source.
func (r *reader) lineAt(at int) int { return 1 + strings.Count(r.source[:at], "\n") }
