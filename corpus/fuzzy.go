package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// foldCase is the form in which words are compared: lower case, with straight
// quotes and hyphens and without the marks on Latin letters.
func foldCase(s string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		switch {
		case r == '’' || r == '‘' || r == 'ʼ':
			b.WriteByte('\'')
		case r == '‐' || r == '‑' || r == '–' || r == '—':
			b.WriteByte('-')
		case unicode.Is(unicode.Mn, r):
		default:
			b.WriteString(bareLetter(r))
		}
	}
	return b.String()
}

// bareLetter is the plain form of a Latin letter with marks.
func bareLetter(r rune) string {
	if r < utf8.RuneSelf {
		return string(r)
	}
	switch r {
	case 'ß':
		return "ss"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	}
	for _, group := range [...]string{
		"aàáâãäåāăą", "cçćĉċč", "dďđð", "eèéêëēĕėęě", "gĝğġģ", "hĥħ", "iìíîïĩīĭįı", "jĵ", "kķ", "lĺļľŀł", "nñńņňŉ",
		"oòóôõöøōŏő", "rŕŗř", "sśŝşšș", "tţťŧț", "uùúûüũūŭůűų", "wŵ", "yýÿŷ", "zźżž",
	} {
		if strings.ContainsRune(group, r) {
			return group[:1]
		}
	}
	return string(r)
}

// wordsOf are the words of s as foldCase writes them.
func wordsOf(s string) []string {
	return strings.FieldsFunc(foldCase(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' })
}

// distance is the number of letters to insert, delete, change or swap with
// their neighbour to make a of b (optimal string alignment), at most limit+1.
func distance(a, b string, limit int) int {
	x, y := []rune(a), []rune(b)
	if d := len(x) - len(y); d > limit || -d > limit {
		return limit + 1
	}
	before, last, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(x); i++ {
		row[0] = i
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return min(last[len(y)], limit+1)
}

// typos is how many wrong letters a word of this length is forgiven.
func typos(word string) int {
	switch n := utf8.RuneCountInString(word); {
	case n <= 3:
		return 0
	case n <= 7:
		return 1
	}
	return 2
}

// letterAt tells whether a letter or digit stands at byte i of s.
func letterAt(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[min(i, len(s)):])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// letterBefore tells whether a letter or digit ends before byte i of s.
func letterBefore(s string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}
