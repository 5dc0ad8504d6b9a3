package corpus

import (
	"regexp"
	"strings"
	"unicode"
)

// closers may stand after the full stop that ends a sentence.
const closers = "\"'”’)]}»›"

var noteCall = regexp.MustCompile(`([\p{L}"'”’)\]][.!?…]["'”’)\]]*)(?:\^\{?\d{1,3}\}?|[⁰¹²³⁴-⁹]+|\d{1,3})$`)

// endsSentence tells whether text ends as a sentence does: a full stop, a
// question or exclamation mark, then closing quotes and brackets, then perhaps
// the call of a note.
func endsSentence(text string) bool {
	text = noteCall.ReplaceAllString(strings.TrimRightFunc(text, unicode.IsSpace), "$1")
	text = strings.TrimRight(text, closers+" ")
	return strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, "…")
}

// endsAbbreviated tells whether the full stop at the end of text is that of an
// abbreviation or an initial.
func endsAbbreviated(text string) bool {
	if !strings.HasSuffix(text, ".") {
		return false
	}
	word := text[:len(text)-1]
	if i := strings.LastIndexFunc(word, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(`("'“‘[`, r) }); i >= 0 {
		word = strings.TrimLeft(word[i:], " (\"'“‘[")
	}
	return isInitial(word) || isAbbreviation(strings.ToLower(word))
}

// isInitial tells whether word, without its last full stop, is "K", "U.S" or
// the like.
func isInitial(word string) bool {
	letters := strings.Split(word, ".")
	for _, l := range letters {
		if rs := []rune(l); len(rs) != 1 || !unicode.IsUpper(rs[0]) {
			return false
		}
	}
	return true
}

func isAbbreviation(word string) bool {
	switch word {
	case "al", "e.g", "i.e", "cf", "vs", "vol", "no", "nos", "pp", "p", "ed", "eds", "fig", "figs", "eq", "dr", "prof", "mr", "mrs",
		"ms", "st", "jr", "sr", "ca", "approx", "viz", "ibid", "op", "cit", "ch", "sec", "art", "para", "dept", "univ", "inc", "ltd", "gen",
		"col", "sen", "rep", "gov":
		return true
	}
	return false
}
