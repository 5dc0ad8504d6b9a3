package bot

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"footnote/corpus"
)

// upperFirst makes a sentence of a lower-case message.
func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// clip shortens what a person typed for showing it back.
func clip(s string, most int) string {
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most-1]) + "…"
}

// plain joins spans without their markup.
func plain(spans []Span) string {
	var b strings.Builder
	for _, s := range spans {
		b.WriteString(s.Text)
	}
	return b.String()
}

// runes converts a byte span of text to Unicode code points.
func runes(text string, s corpus.Span) (start, end int) {
	start = utf8.RuneCountInString(text[:s.Start])
	return start, start + utf8.RuneCountInString(text[s.Start:s.End])
}

// quoted cuts excerpts out of a paragraph as spans, matched words strong, an
// elision wherever text is left out between two excerpts.
func quoted(p *corpus.Paragraph, excerpts, marks []corpus.Span) []Span {
	var out []Span
	for i, e := range excerpts {
		if i > 0 {
			gap := p.Text[excerpts[i-1].End:e.Start]
			if strings.TrimSpace(gap) == "" {
				out = append(out, Span{Text: gap})
			} else {
				out = append(out, Span{Text: " […] ", Elision: true})
			}
		}
		at := e.Start
		for _, m := range marks {
			if m.Start < at || m.End > e.End {
				continue
			}
			out = appendText(out, p.Text[at:m.Start], false)
			out = appendText(out, p.Text[m.Start:m.End], true)
			at = m.End
		}
		out = appendText(out, p.Text[at:e.End], false)
	}
	return out
}

func appendText(spans []Span, text string, strong bool) []Span {
	if text == "" {
		return spans
	}
	return append(spans, Span{Text: text, Strong: strong})
}

// whole is the span of a paragraph's whole text.
func whole(p *corpus.Paragraph) []corpus.Span { return []corpus.Span{{Start: 0, End: len(p.Text)}} }
