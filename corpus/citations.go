package corpus

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The pieces of an in-text citation by author and year.
const (
	nameWord   = `(?:(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|al|bin|ibn|ter|ten)\s+)*(?:\p{Lu}\.[\s\-]?)*\p{Lu}[\p{L}\p{M}'’\-]*`
	nameGroup  = nameWord + `(?:\s+(?:(?:of|for|the|on)\s+){0,2}` + nameWord + `){0,5}`
	authorList = nameGroup + `(?:(?:,\s+(?:and\s+|&\s+)?|\s+and\s+|\s*&\s*)` + nameGroup + `){0,6}(?:,?\s+et\s+al\.?)?(?:['’]s?)?`
	yearList   = `(?:(?:1[5-9]|20)\d\d[a-z]?|n\.d\.|in press|forthcoming)(?:\s*[,;&/]\s*(?:and\s+)?(?:(?:1[5-9]|20)\d\d[a-z]?|[b-k]\b))*`
	pinpoint   = `(?:\s*[,:]\s*(?:pp?\.?\s*|paras?\.?\s*|ch(?:ap)?\.?\s*|sec\.?\s*)?[\divxlc]+(?:\s?[–-]\s?\d+)?)?`
)

var (
	yearInBrackets = regexp.MustCompile(`[(\[](?:\d{4}|n\.d\.|in press|forthcoming)[^()\[\]]*[)\]]`)
	narrative      = regexp.MustCompile(`(` + authorList + `)\s+[(\[](` + yearList + `)` + pinpoint + `[)\]]$`)
	parenthetical  = regexp.MustCompile(`(` + authorList + `)(,\s*|\s+)\(?(` + yearList + `)\)?` + pinpoint + `\s*$`)
	brackets       = regexp.MustCompile(`[(\[]([^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*)[)\]]`)
	oneYear        = regexp.MustCompile(`(?:1[5-9]|20)\d\d[a-z]?|n\.d\.|in press|forthcoming|\b[b-k]\b`)
)

// found is an in-text citation by author and year before it is resolved.
type found struct {
	Span
	authors string // as printed
	years   []string
	comma   bool // a comma, brackets or "et al." make it a citation beyond doubt
	inside  bool // stands in brackets as a whole
}

// readCitations finds and resolves the citations of every paragraph outside
// the front matter and the reference list.
func (r *reader) readCitations() {
	m := newMatcher(r.article.References)
	numeric := r.numericStyle()
	for _, s := range r.article.Sections[1:] {
		if s.References {
			continue
		}
		for _, p := range s.Paragraphs {
			for _, f := range findAuthorYear(p.Text) {
				p.Citations = append(p.Citations, m.resolve(p.Text, f)...)
			}
			if numeric != noNumbers {
				p.Citations = append(p.Citations, r.findNumeric(p, numeric)...)
			}
			if p.Note != "" && len(p.Citations) == 0 {
				p.Citations = r.findShort(p)
			}
			slices.SortStableFunc(p.Citations, func(a, b Citation) int { return a.Start - b.Start })
		}
	}
}

// findAuthorYear finds the citations by author and year in a text, in order.
func findAuthorYear(text string) []found {
	var all []found
	from := 0
	for _, at := range yearInBrackets.FindAllStringIndex(text, -1) {
		if f, ok := narrated(text, wordAfter(text, max(from, at[0]-200), at[0]), at[1]); ok {
			all = append(all, f)
			from = f.End
		}
	}
	for _, m := range brackets.FindAllStringSubmatchIndex(text, -1) {
		at := m[2]
		for _, item := range splitItems(text[m[2]:m[3]]) {
			if f, ok := parenthesized(item, at); ok && !overlaps(all, f.Span) {
				all = append(all, f)
			}
			at += len(item) + 1
		}
	}
	slices.SortFunc(all, func(a, b found) int { return a.Start - b.Start })
	return all
}

// narrated reads "Hanks (2009)" where it ends in text[from:to]. The pattern is
// run on that much only: it is slow, and few words come before brackets with a
// year.
func narrated(text string, from, to int) (found, bool) {
	m := narrative.FindStringSubmatchIndex(text[from:to])
	if m == nil {
		return found{}, false
	}
	for i := range m {
		m[i] += from
	}
	return found{
		Span: Span{m[2], m[1]}, authors: text[m[2]:m[3]], years: splitYears(text[m[4]:m[5]]), comma: true,
	}, true
}

// wordAfter is the start of the first word at or after byte from, but at most
// limit.
func wordAfter(text string, from, limit int) int {
	if from == 0 {
		return 0
	}
	if i := strings.IndexByte(text[from:limit], ' '); i >= 0 {
		return from + i + 1
	}
	return limit
}

// splitItems cuts the inside of brackets at the semicolons between works; a
// semicolon before a bare year goes on with the same authors.
func splitItems(inner string) []string {
	var items []string
	start := 0
	for i := range len(inner) {
		if inner[i] != ';' {
			continue
		}
		if next := strings.TrimLeft(inner[i+1:], " "); next != "" && !startsWithDigit(next) {
			items = append(items, inner[start:i])
			start = i + 1
		}
	}
	return append(items, inner[start:])
}

// parenthesized reads one work inside brackets; at is where item starts.
func parenthesized(item string, at int) (found, bool) {
	m := parenthetical.FindStringSubmatchIndex(item)
	if m == nil {
		return found{}, false
	}
	authors := item[m[2]:m[3]]
	f := found{
		Span: Span{at + m[2], at + len(strings.TrimRight(item, " "))}, authors: authors, years: splitYears(item[m[6]:m[7]]),
		comma: strings.Contains(item[m[4]:m[5]], ",") || strings.Contains(authors, "et al") || strings.Contains(authors, "&"), inside: true,
	}
	last := strings.Fields(authors)
	return f, !isMonth(last[len(last)-1])
}

func overlaps(all []found, s Span) bool {
	return slices.ContainsFunc(all, func(f found) bool { return f.Start < s.End && s.Start < f.End })
}

// splitYears reads "2009, 2011", "2019a, b".
func splitYears(text string) []string {
	years := oneYear.FindAllString(text, -1)
	for i, y := range years {
		if len(y) == 1 && i > 0 && len(years[i-1]) >= 4 {
			years[i] = years[i-1][:4] + y
		}
	}
	return years
}

func isMonth(w string) bool {
	switch strings.Trim(w, ".,") {
	case "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
		"Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Spring", "Summer", "Autumn", "Fall", "Winter":
		return true
	}
	return false
}

// readings lists the ways to read the authors of a citation, longest first:
// as printed, then without one capitalised word after another at the front,
// which may belong to the sentence ("In Kazakhstan, Hanks (2009)").
func readings(authors string) []string {
	all := []string{authors}
	for i, r := range authors {
		if i == 0 || !unicode.IsSpace(rune(authors[i-1])) {
			continue
		}
		if rest := authors[i:]; unicode.IsUpper(r) && !strings.HasPrefix(rest, "et al") {
			all = append(all, rest)
		}
	}
	if first, rest, ok := strings.Cut(authors, " "); ok && isOpener(first) {
		if next, _ := utf8.DecodeRuneInString(rest); unicode.IsUpper(next) {
			return all[1:]
		}
	}
	return all
}

// isOpener knows words that start a sentence and no name.
func isOpener(w string) bool {
	switch strings.Trim(w, ",") {
	case "In", "As", "According", "See", "However", "While", "But", "And", "Both", "Although", "Following", "From", "For", "By", "The", "Like",
		"Since", "When", "Also", "Thus", "Moreover", "Similarly", "Furthermore", "Indeed", "After", "Before", "Cf", "Unlike", "Here", "On", "With":
		return true
	}
	return false
}
