package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// closeHyphen looks at a line's end: where a word was cut there it shortens or
// keeps the range and returns true, so that the next line starts a new range
// that closes up. It drops the hyphen unless the article writes the word with
// one elsewhere.
func (r *reader) closeHyphen(open *Span, last, next line) bool {
	text := r.source[open.Start:last.End]
	mark, size := utf8.DecodeLastRuneInString(text)
	before, _ := utf8.DecodeLastRuneInString(text[:len(text)-size])
	first, _ := utf8.DecodeRuneInString(r.source[next.Start:])
	if !isHyphen(mark) || !unicode.IsLetter(before) || !unicode.IsLetter(first) {
		return false
	}
	left, right := lastWord(text[:len(text)-size]), firstWord(r.source[next.Start:next.End])
	if suspended(right) {
		return false
	}
	kept, joined := r.words()[strings.ToLower(left+"-"+right)], r.words()[strings.ToLower(left+right)]
	if mark == '-' && (kept && !joined || unicode.IsUpper(first) && !unicode.IsUpper(before)) {
		return true
	}
	if mark == '-' && !joined {
		r.doubt(last.number, "the line ends in %q and the article has the word %q nowhere else: read as one word", left+"-", left+right)
	}
	r.setAside(Span{last.End - size, last.End}, LineHyphen)
	open.End = last.End - size
	return true
}

// suspended tells whether the hyphen before word stays apart from it: "pre-
// and post-war".
func suspended(word string) bool { return word == "and" || word == "or" || word == "to" }

func lastWord(s string) string {
	i := strings.LastIndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	if i < 0 {
		return s
	}
	_, size := utf8.DecodeRuneInString(s[i:])
	return s[i+size:]
}

func firstWord(s string) string {
	i := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	if i < 0 {
		return s
	}
	return s[:i]
}

// words is the set of the article's words in lower case, with and without
// their hyphens.
func (r *reader) words() map[string]bool {
	if r.vocabulary != nil {
		return r.vocabulary
	}
	r.vocabulary = map[string]bool{}
	for _, field := range strings.Fields(strings.ToLower(r.source)) {
		word := strings.TrimFunc(field, func(c rune) bool { return !unicode.IsLetter(c) && c != '-' })
		if strings.HasPrefix(word, "-") || strings.HasSuffix(word, "-") {
			continue
		}
		r.vocabulary[word] = true
		for _, part := range strings.FieldsFunc(word, func(c rune) bool { return !unicode.IsLetter(c) }) {
			r.vocabulary[part] = true
		}
	}
	return r.vocabulary
}
