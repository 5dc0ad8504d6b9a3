package corpus

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

var (
	entryMark  = regexp.MustCompile(`^(?:\[(\d{1,3})\]|\((\d{1,3})\)|(\d{1,3})[.)]|[-*•–])\s+`)
	entryStart = regexp.MustCompile(`^\p{Lu}[\p{L}'’\-]+(?:\s\p{Lu}[\p{L}'’\-]+){0,3}(?:,\s\p{Lu}|\.\s+(?:\(\d{4}|“|"|\d{4}))|^\p{Lu}\.[^.]{0,3}\s?(?:\p{Lu}\.\s?)*\p{Lu}\p{L}+`)
	yearMark   = regexp.MustCompile(`\b(?:1[5-9]|20)\d\d[a-z]?\b|n\.d\.`)
)

// addEntries cuts the reference list into its entries, one paragraph each.
func (r *reader) addEntries(s *Section, blocks []*block) {
	marked := r.markedEntries(blocks)
	var open []*block
	flush := func() {
		if len(open) > 0 {
			r.addEntry(s, open)
		}
		open = nil
	}
	for _, b := range blocks {
		base, hanging := indents(b)
		for i, l := range b.lines {
			text := r.cut(l.Span)
			if r.startsEntry(text, i, l.indent == base, hanging, marked, open) {
				flush()
			}
			if part := (&block{lines: []line{l}, kind: entryBlock}); i == 0 || len(open) == 0 {
				open = append(open, part)
			} else {
				last := open[len(open)-1]
				last.lines = append(last.lines, l)
			}
		}
	}
	flush()
}

// markedEntries tells whether the list marks its entries with numbers or
// bullets.
func (r *reader) markedEntries(blocks []*block) bool {
	marks := 0
	for _, b := range blocks {
		for _, l := range b.lines {
			if entryMark.MatchString(r.cut(l.Span)) {
				marks++
			}
		}
	}
	return marks >= 2 || marks == 1 && entryMark.MatchString(r.cut(blocks[0].lines[0].Span))
}

// indents is the smallest indent of a block's lines, and whether others hang.
func indents(b *block) (base int, hanging bool) {
	base = b.lines[0].indent
	for _, l := range b.lines {
		base = min(base, l.indent)
	}
	for _, l := range b.lines {
		hanging = hanging || l.indent > base
	}
	return base, hanging
}

// startsEntry tells whether a line is the first of an entry: by its mark, else
// by a hanging indent, else by looking like authors after a finished entry.
func (r *reader) startsEntry(text string, i int, atBase, hanging, marked bool, open []*block) bool {
	if len(open) == 0 {
		return true
	}
	if marked {
		return entryMark.MatchString(text)
	}
	if hanging && i > 0 {
		return atBase
	}
	sofar := ""
	for _, b := range open {
		sofar += r.textOf(b.lines) + " "
	}
	first, _ := utf8.DecodeRuneInString(text)
	complete := yearMark.MatchString(sofar)
	if i == 0 {
		return complete && !unicode.IsLower(first) && !strings.HasPrefix(strings.TrimLeft(text, "<"), "http")
	}
	return complete && entryStart.MatchString(text) && !strings.HasSuffix(strings.TrimSpace(sofar), ",")
}

// addEntry makes an entry's paragraph and reference; its mark is set aside.
func (r *reader) addEntry(s *Section, parts []*block) {
	head := parts[0]
	ref := &Reference{Number: len(r.article.References) + 1}
	if m := entryMark.FindStringSubmatch(r.cut(head.lines[0].Span)); m != nil && len(m[0]) < head.lines[0].End-head.lines[0].Start {
		start := head.lines[0].Start
		r.setAside(Span{start, start + len(strings.TrimSpace(m[0]))}, ListMark)
		head.mark = Span{start, start + len(m[0])}
		ref.Mark = m[1] + m[2] + m[3]
	}
	ref.Paragraph = r.addParagraph(s, r.spansOf(parts), "")
	ref.Text = ref.Paragraph.Text
	r.article.References = append(r.article.References, ref)
}
