package retrieval

import (
	"regexp"
	"strings"
	"unicode"
)

// acronyms maps a stem to the stems of its other form: "sco" to the words of
// "Shanghai Cooperation Organization". One direction only: the long form's
// words are too common to stand for the short one.
type acronyms map[string][]string

// printedAcronym is an acronym in brackets behind its long form.
var printedAcronym = regexp.MustCompile(`\(([A-Z][A-Za-z]*[A-Z])\)`)

// findAcronyms reads "Long Form (LF)" from the article itself: the words before
// the bracket whose initials spell the acronym, small words skipped.
func findAcronyms(s *shard) acronyms {
	found := acronyms{}
	for _, d := range s.docs {
		for _, m := range printedAcronym.FindAllStringSubmatchIndex(d.p.Text, -1) {
			short := d.p.Text[m[2]:m[3]]
			long := spelledOut(d.p.Text[:m[0]], short)
			if long == "" {
				continue
			}
			key := s.an.stem(fold(short))
			for _, t := range s.an.tokens(long) {
				if !t.joined {
					found[key] = append(found[key], t.stem)
				}
			}
		}
	}
	return found
}

// spelledOut returns the end of before whose words' initials spell short.
func spelledOut(before, short string) string {
	fields := strings.FieldsFunc(before, func(r rune) bool { return unicode.IsSpace(r) || r == '-' || r == '"' })
	letters := []rune(strings.ToUpper(short))
	i := len(fields) - 1
	for n := len(letters) - 1; n >= 0; {
		if i < 0 || len(fields)-i > 2*len(letters) {
			return ""
		}
		switch first := []rune(fields[i])[0]; {
		case unicode.ToUpper(first) == letters[n] && unicode.IsUpper(first):
			n--
		case unicode.IsUpper(first):
			return ""
		}
		i--
	}
	return strings.Join(fields[i+1:], " ")
}
