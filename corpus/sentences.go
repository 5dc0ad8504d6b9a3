package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"
)

// sentencesOf cuts a text into sentences: at the boundaries of Unicode
// Standard Annex 29, less those after an initial or an abbreviation, and those
// before a citation in brackets that belongs to the sentence it follows.
func sentencesOf(text string) []Span {
	var spans []Span
	at := 0
	for it := sentences.FromString(text); it.Next(); {
		part := it.Value()
		s := trimSpan(text, Span{at, at + len(part)})
		at += len(part)
		if s.Start == s.End {
			continue
		}
		if n := len(spans); n > 0 && runsOn(text[spans[n-1].Start:spans[n-1].End], text[s.Start:s.End]) {
			spans[n-1].End = s.End
			continue
		}
		spans = append(spans, s)
	}
	return spans
}

// trimSpan takes white space off both ends of a range.
func trimSpan(text string, s Span) Span {
	part := text[s.Start:s.End]
	s.Start += len(part) - len(strings.TrimLeftFunc(part, unicode.IsSpace))
	s.End = s.Start + len(strings.TrimSpace(part))
	return s
}

// runsOn tells whether the text between two boundaries goes on with what the
// second one starts.
func runsOn(before, after string) bool {
	if strings.HasPrefix(after, "(") {
		inner, rest, found := strings.Cut(after[1:], ")")
		return found && len(inner) < 120 && len(strings.Trim(rest, ".;, ")) == 0 && yearMark.MatchString(inner)
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(after, closers+"“‘(["))
	if unicode.IsLower(first) || first == utf8.RuneError {
		return true
	}
	return endsAbbreviated(before) && !isNumeral(before)
}

// isNumeral tells whether text ends in "I." as the pronoun or numeral does,
// which ends a sentence as often as not; initials are never alone.
func isNumeral(text string) bool { return strings.HasSuffix(text, " I.") }
