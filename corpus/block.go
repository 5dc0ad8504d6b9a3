package corpus

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// block is a run of lines without a blank line or page furniture between them.
type block struct {
	lines []line
	kind  blockKind
	text  string // white space folded, without mark
	mark  Span   // a mark before the text: of a heading, note or list entry
	// forced is set where typography alone makes the block a heading.
	forced bool
}

// blockKind says what the reader takes a block for.
type blockKind int

const (
	bodyBlock blockKind = iota
	headingBlock
	frontBlock
	labelBlock
	noteBlock
	entryBlock
)

func (b *block) number() int { return b.lines[0].number }

// textStart is the first character after the mark.
func (b *block) textStart() int {
	if b.mark.End > b.mark.Start {
		return b.mark.End
	}
	return b.lines[0].Start
}

// layOut cuts the source into lines, sets page furniture aside and gathers
// what is left into blocks.
func (r *reader) layOut() {
	lines := scanLines(r.source)
	lines = r.liftByteOrderMark(lines)
	furniture, under := r.liftFurniture(lines)
	var open *block
	for i, l := range lines {
		if l.blank() || furniture[i] {
			open = nil
			continue
		}
		if l.page || open == nil {
			open = &block{forced: under[i]}
			r.blocks = append(r.blocks, open)
		}
		if n := len(headingMark.FindString(r.cut(l.Span))); n > 0 {
			if len(open.lines) > 0 {
				open = &block{}
				r.blocks = append(r.blocks, open)
			}
			r.setAside(trimSpan(r.source, Span{l.Start, l.Start + n}), HeadingMark)
			l.Start += n
			open.lines, open.forced = []line{l}, true
			open = nil
			continue
		}
		open.lines = append(open.lines, l)
	}
	for _, b := range r.blocks {
		b.text = r.textOf(b.lines)
	}
	r.splitBlocks()
}

func (r *reader) textOf(lines []line) string {
	return fold(r.source[lines[0].Start:lines[len(lines)-1].End])
}

// setAside records page furniture.
func (r *reader) setAside(s Span, kind FurnitureKind) {
	if s.Start < s.End {
		r.article.Furniture = append(r.article.Furniture, Furniture{Span: s, Kind: kind})
	}
}

var runIn = regexp.MustCompile(`^(?i:abstract|summary)\s*[.:—–]\s*`)

// splitBlocks parts a block where its first line is a heading without a blank
// line below it, where a heading runs into its text ("Abstract—We show"), and
// where a line is indented as a paragraph's first line is.
func (r *reader) splitBlocks() {
	var all []*block
	entries := false // inside the reference list, where indents mean something else
	for _, b := range r.blocks {
		all = append(all, r.splitRunIn(&b)...)
		for len(b.lines) > 1 {
			n := r.splitAt(b, entries)
			if n == 0 {
				break
			}
			head := &block{lines: b.lines[:n], forced: b.forced, text: r.textOf(b.lines[:n])}
			all = append(all, head)
			entries = inEntries(head, entries)
			b = &block{lines: b.lines[n:], text: r.textOf(b.lines[n:])}
		}
		entries = inEntries(b, entries)
		all = append(all, b)
	}
	r.blocks = all
}

// inEntries tells whether the reference list goes on after a block.
func inEntries(b *block, before bool) bool {
	h, ok := parseHeading(b.text)
	if !ok || !h.known {
		return before
	}
	return headingClass(h.text) == referencesHeading
}

// splitRunIn takes a heading off the front of the text that it runs into.
func (r *reader) splitRunIn(b **block) []*block {
	first := (*b).lines[0]
	end := len(runIn.FindString(r.cut(first.Span)))
	if end == 0 || first.Start+end == first.End && len((*b).lines) == 1 {
		return nil
	}
	head, rest := first, first
	head.End = first.Start + end
	for head.End > head.Start && strings.HasSuffix(r.source[head.Start:head.End], " ") {
		head.End--
	}
	rest.Start += end
	tail := &block{lines: slices.Clone((*b).lines)}
	tail.lines[0] = rest
	if rest.Start == rest.End {
		tail.lines = tail.lines[1:]
	}
	tail.text = r.textOf(tail.lines)
	*b = tail
	return []*block{{lines: []line{head}, text: fold(r.cut(head.Span)), forced: true}}
}

// splitAt returns how many lines of the block stand apart from the others, 0
// if none do.
func (r *reader) splitAt(b *block, entries bool) int {
	if h, ok := parseHeading(fold(r.cut(b.lines[0].Span))); ok && (h.known || h.label != "") && (!h.marksList || r.opensText(b)) {
		return 1
	}
	if entries {
		return 0
	}
	base := slices.MinFunc(b.lines, func(x, y line) int { return x.indent - y.indent }).indent
	for i, l := range b.lines[1:] {
		opens := l.indent >= base+2 && (i+2 >= len(b.lines) || b.lines[i+2].indent < l.indent)
		if opens && (b.lines[0].indent >= base+2 || endsSentence(r.cut(b.lines[i].Span))) {
			return i + 1
		}
	}
	return 0
}

// opensText tells whether the second line of a block starts a text and not the
// rest or the next item of a list: the first is short, the second no item and
// starts with a capital.
func (r *reader) opensText(b *block) bool {
	first, second := r.cut(b.lines[0].Span), r.cut(b.lines[1].Span)
	capital, _ := utf8.DecodeRuneInString(second)
	return len(first) <= 60 && len(second) > len(first) && unicode.IsUpper(capital) && !listItem.MatchString(second)
}

// spansOf turns the blocks of one paragraph into source ranges; the lines of a
// block make one range unless a hyphen at a line's end cuts a word.
func (r *reader) spansOf(blocks []*block) []Span {
	var spans []Span
	var last line
	for i, b := range blocks {
		for j, l := range b.lines {
			if j == 0 {
				l.Span = trimSpan(r.source, Span{b.textStart(), l.End})
			}
			if l.Start >= l.End {
				continue
			}
			cut := len(spans) > 0 && r.closeHyphen(&spans[len(spans)-1], last, l)
			if len(spans) == 0 || cut || i > 0 && j == 0 {
				spans = append(spans, l.Span)
			} else {
				spans[len(spans)-1].End = l.End
			}
			last = l
		}
	}
	return spans
}
