package corpus

import (
	"net/url"
	"strings"
	"unicode/utf8"
)

// TextQuote is a TextQuoteSelector of the W3C Web Annotation Data Model: the
// quoted words and some of the text around them.
type TextQuote struct{ Exact, Prefix, Suffix string }

// TextPosition is a TextPositionSelector of the W3C Web Annotation Data Model:
// a half-open range of Unicode code points in Article.Source.
type TextPosition struct{ Start, End int }

// quoteContext is how many bytes, at most, stand on each side of a quote.
const quoteContext = 32

// Quote returns the selector of a part of the paragraph's text. A span beyond
// the text is cut to it.
func (p *Paragraph) Quote(s Span) TextQuote {
	s = p.clamp(s)
	from := s.Start - min(s.Start, quoteContext)
	for from < s.Start && !utf8.RuneStart(p.Text[from]) {
		from++
	}
	to := min(len(p.Text), s.End+quoteContext)
	for to > s.End && to < len(p.Text) && !utf8.RuneStart(p.Text[to]) {
		to--
	}
	return TextQuote{Exact: p.Text[s.Start:s.End], Prefix: p.Text[from:s.Start], Suffix: p.Text[s.End:to]}
}

// clamp cuts a span to the text and to whole characters.
func (p *Paragraph) clamp(s Span) Span {
	s.Start = min(max(s.Start, 0), len(p.Text))
	s.End = min(max(s.End, s.Start), len(p.Text))
	for s.Start > 0 && s.Start < len(p.Text) && !utf8.RuneStart(p.Text[s.Start]) {
		s.Start--
	}
	for s.End < len(p.Text) && !utf8.RuneStart(p.Text[s.End]) {
		s.End++
	}
	return s
}

// fragmentWords is the length from which a fragment names only the first and
// last words of a quote.
const fragmentWords = 12

// Fragment returns a part of the text as a URL's text fragment directive,
// without the '#': ":~:text=prefix-,start,end,-suffix", percent-encoded as the
// WICG draft demands. Prefix and suffix tell equal passages apart.
func (p *Paragraph) Fragment(s Span) string {
	s = p.clamp(s)
	words := strings.Fields(p.Text[s.Start:s.End])
	if len(words) == 0 {
		return ""
	}
	before, after := strings.Fields(p.Text[:s.Start]), strings.Fields(p.Text[s.End:])
	var b strings.Builder
	b.WriteString(":~:text=")
	if n := len(before); n > 0 {
		b.WriteString(escapeFragment(strings.Join(before[max(0, n-3):], " ")) + "-,")
	}
	if len(words) <= fragmentWords {
		b.WriteString(escapeFragment(strings.Join(words, " ")))
	} else {
		b.WriteString(escapeFragment(strings.Join(words[:5], " ")) + "," + escapeFragment(strings.Join(words[len(words)-5:], " ")))
	}
	if len(after) > 0 {
		b.WriteString(",-" + escapeFragment(strings.Join(after[:min(3, len(after))], " ")))
	}
	return b.String()
}

// escapeFragment percent-encodes what a text directive may not hold as it is:
// '&', '-' and ',' beside all that a URL may not.
func escapeFragment(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(url.QueryEscape(s), "+", "%20"), "-", "%2D")
}

// CitationsIn returns the citations that touch a part of the paragraph's text,
// in order.
func (p *Paragraph) CitationsIn(s Span) []Citation {
	var in []Citation
	for _, c := range p.Citations {
		if c.Start < s.End && s.Start < c.End {
			in = append(in, c)
		}
	}
	return in
}
