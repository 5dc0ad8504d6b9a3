package retrieval

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
	"github.com/kljensen/snowball"
	"golang.org/x/text/unicode/norm"

	"footnote/corpus"
)

// token is one analysed word: its stem and where the word stands in the text,
// in bytes.
type token struct {
	stem string
	// folded is the word before stemming: what spelling is corrected against.
	folded string
	corpus.Span
	// joined marks the extra token of a hyphenated compound ("multivector"),
	// which stands beside its parts.
	joined bool
}

// analyzer turns text into tokens: UAX #29 words, folded, without stop words,
// stemmed by Snowball. Questions and articles are analysed alike.
type analyzer struct {
	language string
	stop     map[string]bool
}

// languages maps BCP 47 primary tags to the Snowball stemmers that there are.
func stemmerOf(tag string) string {
	primary, _, _ := strings.Cut(strings.ToLower(tag), "-")
	switch primary {
	case "ru":
		return "russian"
	case "fr":
		return "french"
	case "es":
		return "spanish"
	case "sv":
		return "swedish"
	case "nb", "nn", "no":
		return "norwegian"
	case "hu":
		return "hungarian"
	}
	return "english"
}

func newAnalyzer(tag string) *analyzer {
	a := &analyzer{language: stemmerOf(tag), stop: map[string]bool{}}
	if a.language == "english" {
		for w := range strings.FieldsSeq(englishStopWords) {
			a.stop[w] = true
		}
	}
	return a
}

// tokens analyses text. Stop words are left out; their places are not kept.
func (a *analyzer) tokens(text string) []token {
	var out []token
	var compound []token // parts of a hyphenated word so far
	end := -1
	hyphen := false
	flush := func() {
		if len(compound) > 1 {
			var b strings.Builder
			for _, part := range compound {
				b.WriteString(part.folded)
			}
			span := corpus.Span{Start: compound[0].Start, End: compound[len(compound)-1].End}
			out = append(out, token{stem: a.stem(b.String()), folded: b.String(), Span: span, joined: true})
		}
		compound = compound[:0]
	}
	it := words.FromString(text)
	for it.Next() {
		word := it.Value()
		if !isWord(word) {
			hyphen = isHyphen(word) && it.Start() == end
			if !hyphen {
				flush()
			}
			end = it.End()
			continue
		}
		if !hyphen || it.Start() != end {
			flush()
		}
		hyphen = false
		end = it.End()
		folded := fold(word)
		t := token{folded: folded, Span: corpus.Span{Start: it.Start(), End: it.End()}}
		if folded != "" && !unicode.IsDigit(rune(folded[0])) {
			compound = append(compound, t)
		}
		if folded == "" || a.stop[folded] && !acronym(word) {
			continue
		}
		t.stem = a.stem(folded)
		out = append(out, t)
	}
	flush()
	return out
}

// acronym tells "US" and "IT" from the words "us" and "it".
func acronym(word string) bool {
	return len(word) >= 2 && strings.ToUpper(word) == word && strings.ToLower(word) != word
}

func (a *analyzer) stem(folded string) string {
	s, err := snowball.Stem(folded, a.language, true)
	if err != nil || s == "" {
		return folded
	}
	return s
}

func isWord(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return true
		}
	}
	return false
}

func isHyphen(s string) bool {
	return s == "-" || s == "\u2010" || s == "\u2011" || s == "\u00ad"
}

// fold lower-cases a word, undoes compatibility forms and diacritics, drops the
// possessive and what separates digits or the letters of an acronym.
func fold(word string) string {
	if s, ok := foldASCII(word); ok {
		return s
	}
	var b strings.Builder
	for _, r := range norm.NFKD.String(strings.ToLower(word)) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r == '\u2019' || r == '\u2018' || r == '\u02bc' || r == '\uff07':
			b.WriteByte('\'')
		default:
			b.WriteRune(r)
		}
	}
	return strip(b.String())
}

func foldASCII(word string) (string, bool) {
	for i := range len(word) {
		if word[i] >= utf8.RuneSelf {
			return "", false
		}
	}
	return strip(strings.ToLower(word)), true
}

func strip(s string) string {
	s = strings.TrimSuffix(strings.TrimSuffix(s, "'s"), "'")
	if strings.ContainsAny(s, ".,'_:") {
		s = strings.Map(func(r rune) rune {
			if strings.ContainsRune(".,'_:", r) {
				return -1
			}
			return r
		}, s)
	}
	return s
}
