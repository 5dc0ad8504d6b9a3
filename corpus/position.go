package corpus

import (
	"unicode"
	"unicode/utf8"
)

// SourceOf maps a part of the paragraph's text back to the byte ranges of
// Article.Source that print it, in order; several where it spans a break.
func (p *Paragraph) SourceOf(s Span) []Span {
	s = p.clamp(s)
	var parts []Span
	last := -1
	at := p.offsets()
	for i := s.Start; i < min(s.End, len(at)); i++ {
		switch {
		case at[i].offset < 0:
		case at[i].part != last:
			parts = append(parts, Span{at[i].offset, at[i].offset + 1})
			last = at[i].part
		default:
			parts[len(parts)-1].End = at[i].offset + 1
		}
	}
	return parts
}

// origin tells where a byte of a paragraph's text stands in the source.
type origin struct {
	part   int // index into Paragraph.Source
	offset int // -1 for a space that stands for a break
}

// offsets maps each byte of the text to the source; it walks the ranges as
// compose does.
func (p *Paragraph) offsets() []origin {
	source := p.Section.Article.Source
	at := make([]origin, 0, len(p.Text))
	for part, from := range p.Source {
		if part > 0 && !closesUp(source, p.Source[part-1], from) {
			at = append(at, origin{part: part, offset: -1})
		}
		space, started := -1, false
		for i, r := range source[from.Start:from.End] {
			if unicode.IsSpace(r) {
				if space < 0 && started {
					space = from.Start + i
				}
				continue
			}
			if space >= 0 {
				at = append(at, origin{part, space})
				space = -1
			}
			started = true
			for k := range utf8.RuneLen(r) {
				at = append(at, origin{part, from.Start + i + k})
			}
		}
	}
	return at
}

// Position returns the selector of a part of the paragraph's text: from its
// first to its last character in the source, in code points.
func (p *Paragraph) Position(s Span) TextPosition {
	parts := p.SourceOf(s)
	if len(parts) == 0 {
		return TextPosition{}
	}
	source := p.Section.Article.Source
	start := utf8.RuneCountInString(source[:parts[0].Start])
	return TextPosition{Start: start, End: start + utf8.RuneCountInString(source[parts[0].Start:parts[len(parts)-1].End])}
}
