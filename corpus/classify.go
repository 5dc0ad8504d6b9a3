package corpus

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

var (
	frontLine = regexp.MustCompile(`(?i)^(?:©|\(c\)\s|copyright\b|\*?\s*corresponding author|\*?\s*correspondence\b|\*?\s*e-?mail\b|` +
		`<?(?:https?://)?(?:dx\.)?doi(?:\.org/|:\s*|\s+)10\.|(?:e?issn|isbn)\b|\d{4}[-–—]\d{3}[\dx]\b|` +
		`(?:received|revised|accepted|submitted|published|first published|available online)\b[^.]{0,40}\d{4}|` +
		`(?:key\s?words?|index terms|jel)\b.{0,20}[:—–-])`)
	labelLine = regexp.MustCompile(`(?i)^(?:article info(?:rmation)?|article history|history|key\s?words?|index terms|authors?|affiliations?|dates?|doi)\s*:?$`)
	listItem  = regexp.MustCompile(`^(?:[-*•–▪◦‣]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s`)
	noteStart = regexp.MustCompile(`^(?:\^\{?(\d{1,3}|[*†‡])\}?|\[\^(\d{1,3})\]:?|([¹²³⁰⁴-⁹]{1,3})|([*†‡])|(\d{1,3})\.?)\s+\S`)
)

// classify decides what each block is.
func (r *reader) classify() {
	first := r.splitFront(r.frontEnd())
	entries := false
	for i, b := range r.blocks {
		h, isHeading := r.headingAt(i, first, entries)
		switch {
		case i < first && isLabel(b.text):
			b.kind = labelBlock
		case i < first:
			b.kind = frontBlock
		case isHeading:
			b.kind = headingBlock
			entries = headingClass(h.text) == referencesHeading
		case entries:
			b.kind = entryBlock
		case isFrontLine(b.text):
			b.kind = frontBlock
		case r.isNote(i):
			b.kind = noteBlock
		}
	}
}

func isLabel(text string) bool {
	return labelLine.MatchString(text) || strings.HasSuffix(text, ":") && utf8.RuneCountInString(text) <= 40
}

func isFrontLine(text string) bool {
	return utf8.RuneCountInString(text) <= 300 && frontLine.MatchString(text)
}

// frontEnd is the index of the first block after the front matter: the first
// heading that cannot be a line of it.
func (r *reader) frontEnd() int {
	for i, b := range r.blocks {
		h, ok := parseHeading(b.text)
		if ok && (h.known || i > 0 && b.forced || i > 0 && h.label != "" && r.prose(i+1)) {
			return i
		}
		if r.prose(i) && !isFrontLine(b.text) {
			if before, ok := parseHeadingAt(r.blocks, i-1); ok && i > 1 && !isByline(before.text) {
				return i - 1
			}
			return i
		}
	}
	return len(r.blocks)
}

func parseHeadingAt(blocks []*block, i int) (heading, bool) {
	if i < 0 {
		return heading{}, false
	}
	return parseHeading(blocks[i].text)
}

// splitFront parts the blocks before index first where a line starts as a line
// of the front matter does, and returns the new index.
func (r *reader) splitFront(first int) int {
	var all []*block
	for _, b := range r.blocks[:first] {
		from := 0
		for i := 1; i <= len(b.lines); i++ {
			if i == len(b.lines) || r.startsFrontLine(b.lines[i]) || r.endsByline(b.lines[from:i]) {
				part := &block{lines: b.lines[from:i], text: r.textOf(b.lines[from:i]), forced: b.forced}
				all = append(all, part)
				from = i
			}
		}
	}
	first, r.blocks = len(all), append(all, r.blocks[first:]...)
	return first
}

// startsFrontLine tells whether a line opens an affiliation or another piece
// of the front matter. A bare letter or number opens one only before the name
// of a place to work at.
func (r *reader) startsFrontLine(l line) bool {
	text := fold(r.cut(l.Span))
	m := lineMark.FindStringSubmatch(text)
	return isFrontLine(text) || m != nil && (m[4] == "" || placeWords.MatchString(m[5]))
}

// endsByline tells whether lines are a complete list of authors.
func (r *reader) endsByline(lines []line) bool {
	text := r.textOf(lines)
	authors, _ := parseAuthors(text)
	return authors != nil && !strings.HasSuffix(text, ",") && !strings.HasSuffix(text, " and") && !strings.HasSuffix(text, "&")
}

// isByline tells whether text is about who wrote the article and where.
func isByline(text string) bool {
	authors, _ := parseAuthors(text)
	return isFrontLine(text) || authors != nil || placeWords.MatchString(text) || lineMark.MatchString(text)
}

// prose tells whether a block is running text: long, and ending as a sentence.
func (r *reader) prose(i int) bool {
	if i >= len(r.blocks) {
		return false
	}
	text := r.blocks[i].text
	n := utf8.RuneCountInString(text)
	return n >= 120 && endsSentence(text) || n >= 200 && strings.Contains(text, ". ")
}

// headingAt decides whether block i is a heading. Inside the reference list
// only well-known headings end it.
func (r *reader) headingAt(i, first int, entries bool) (heading, bool) {
	b := r.blocks[i]
	h, ok := parseHeading(b.text)
	if !ok || i < first || len(b.lines) > 3 {
		return heading{}, false
	}
	if h.known || b.forced {
		return h, true
	}
	if entries || i+1 >= len(r.blocks) || !r.closedBefore(i) {
		return heading{}, false
	}
	next := r.blocks[i+1]
	nextHeading, nextIsHeading := parseHeading(next.text)
	if h.label != "" {
		deeper := nextIsHeading && strings.HasPrefix(nextHeading.label, h.label+".")
		return h, deeper || !nextIsHeading && len(next.text) > len(b.text)
	}
	small, _ := utf8.DecodeRuneInString(next.text)
	if unicode.IsLower(small) || nextIsHeading && nextHeading.label == "" || len(next.text) <= len(b.text) || isFrontLine(b.text) || listItem.MatchString(b.text) {
		return heading{}, false
	}
	if !titleCased(b.text) {
		r.doubt(b.number(), "%q has no number and no capitals: read as a heading", b.text)
	}
	return h, true
}

// closedBefore tells whether the running text before block i has come to the
// end of a sentence.
func (r *reader) closedBefore(i int) bool {
	for j := i - 1; j >= 0; j-- {
		switch r.blocks[j].kind {
		case bodyBlock:
			text := r.blocks[j].text
			return endsSentence(text) || strings.HasSuffix(text, ":") || notHeading.MatchString(text)
		case headingBlock, entryBlock, labelBlock:
			return true
		case frontBlock, noteBlock:
		}
	}
	return true
}

// isNote tells whether a block is a footnote: it starts with a note's mark
// that the text before it calls.
func (r *reader) isNote(i int) bool {
	b := r.blocks[i]
	m := noteStart.FindStringSubmatchIndex(b.text)
	if m == nil {
		return false
	}
	mark, plain := noteMark(b.text, m)
	if plain && !r.called(i, mark) {
		return false
	}
	end := b.lines[0].Start + strings.IndexFunc(r.cut(b.lines[0].Span), unicode.IsSpace)
	b.mark = Span{b.lines[0].Start, end}
	return true
}

// noteMark returns the mark of a note and whether it is a bare number.
func noteMark(text string, m []int) (mark string, plain bool) {
	for g := 1; g < len(m)/2; g++ {
		if m[2*g] >= 0 {
			return plainDigits(text[m[2*g]:m[2*g+1]]), g == 5
		}
	}
	return "", true
}

// called tells whether the text before block i calls note mark: as a
// superscript, or as digits right after a word's end or a full stop.
func (r *reader) called(i int, mark string) bool {
	call := regexp.MustCompile(`[\p{L}.,;:!?)"'”’](?:\^\{?` + mark + `\}?|` + mark + `)(?:[\s.,;:)]|$)`)
	for j := i - 1; j >= 0 && j >= i-12; j-- {
		if kind := r.blocks[j].kind; kind != bodyBlock && kind != noteBlock {
			continue
		}
		if call.MatchString(plainDigits(r.blocks[j].text)) {
			return true
		}
	}
	return false
}

// plainDigits replaces superscript digits by plain ones.
func plainDigits(s string) string {
	return strings.NewReplacer("⁰", "0", "¹", "1", "²", "2", "³", "3", "⁴", "4", "⁵", "5", "⁶", "6", "⁷", "7", "⁸", "8", "⁹", "9").Replace(s)
}
