package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is one line of the source: its byte range less the white space around it.
type line struct {
	Span
	number int  // 1-based
	indent int  // columns of white space before the text
	page   bool // a form feed stands on this line
}

func (l line) blank() bool { return l.Start == l.End }

// scanLines cuts the source at its line ends. Every character that is not
// white space lies in exactly one line.
func scanLines(source string) []line {
	var lines []line
	for at, number := 0, 1; at < len(source); number++ {
		end := len(source)
		if n := strings.IndexByte(source[at:], '\n'); n >= 0 {
			end = at + n
		}
		raw := source[at:end]
		body := strings.TrimLeftFunc(raw, unicode.IsSpace)
		start := at + len(raw) - len(body)
		body = strings.TrimRightFunc(body, unicode.IsSpace)
		l := line{Span: Span{start, start + len(body)}, number: number, page: strings.ContainsRune(raw, '\f')}
		if l.blank() {
			l.Span = Span{at, at}
		}
		l.indent = columns(source[at:l.Start])
		lines = append(lines, l)
		at = end + 1
	}
	return lines
}

// columns is the width of leading white space with tab stops of four.
func columns(space string) int {
	n := 0
	for _, r := range space {
		if r == '\t' {
			n += 4 - n%4
		} else if r != '\f' && r != '\r' {
			n++
		}
	}
	return n
}

// fold makes each run of white space one space and trims the ends.
func fold(s string) string { return strings.Join(strings.FieldsFunc(s, unicode.IsSpace), " ") }

// cut returns the source characters of a range.
func (r *reader) cut(s Span) string { return r.source[s.Start:s.End] }

// compose joins source ranges into a paragraph's text: white space folded, one
// space where a page break tore the text, none where a word was cut at a
// hyphen at the end of a line.
func compose(source string, ranges []Span) string {
	var b strings.Builder
	for i, s := range ranges {
		text := fold(source[s.Start:s.End])
		if i > 0 && b.Len() > 0 && text != "" && !closesUp(source, ranges[i-1], s) {
			b.WriteByte(' ')
		}
		b.WriteString(text)
	}
	return b.String()
}

// closesUp tells whether a word runs on from range a to range b: the break is
// at a hyphen, which either ends a or was left out between the two.
func closesUp(source string, a, b Span) bool {
	gap := source[a.End:max(a.End, b.Start)]
	if r, _ := utf8.DecodeRuneInString(gap); isHyphen(r) {
		return true
	}
	mark, size := utf8.DecodeLastRuneInString(source[a.Start:a.End])
	before, _ := utf8.DecodeLastRuneInString(source[a.Start : a.End-size])
	first, _ := utf8.DecodeRuneInString(source[b.Start:b.End])
	return isHyphen(mark) && unicode.IsLetter(before) && unicode.IsLetter(first) && !suspended(firstWord(source[b.Start:b.End]))
}

func isHyphen(r rune) bool { return r == '-' || r == '\u00ad' || r == '\u2010' }
