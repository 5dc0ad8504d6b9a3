package corpus

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// heading is what a short block would be if it were a heading.
type heading struct {
	text, label string
	// known is set for the words that articles use as headings everywhere.
	known bool
	// marksList is set when the label could as well be a list entry's.
	marksList bool
}

var (
	headingLabel = regexp.MustCompile(`^(?:(?i:section|chapter|part)\s+)?(\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[A-H])(?:[.):]\s*|\s+)(\S.*)$`)
	notHeading   = regexp.MustCompile(`^(?i:figure|fig\.|table|source|sources|note|notes:|box|photo|image)(?:\s|:|$)`)
	headingMark  = regexp.MustCompile(`^#{1,6}[ \t]+`)
)

// parseHeading reads a folded line as a heading; ok is false when its form
// rules that out.
func parseHeading(text string) (h heading, ok bool) {
	n := utf8.RuneCountInString(text)
	if n == 0 || n > 140 {
		return heading{}, false
	}
	h.text = text
	if m := headingLabel.FindStringSubmatch(text); m != nil && plausibleLabel(m[1], m[2], text) {
		h.label, h.text = m[1], m[2]
		h.marksList = !strings.Contains(h.label, ".")
	}
	if runIn.MatchString(text + " ") {
		h.text = strings.TrimRight(h.text, ".:—– ")
	}
	last, _ := utf8.DecodeLastRuneInString(h.text)
	h.known = headingClass(h.text) != otherHeading
	if strings.ContainsRune(".,;:-\u00ad", last) && (!h.known || last != '.' && last != ':') {
		return heading{}, false
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(h.text, `"'“‘«(`))
	if !unicode.IsUpper(first) && !unicode.IsTitle(first) && !unicode.IsDigit(first) && !unicode.In(first, unicode.Lo) {
		return heading{}, false
	}
	if notHeading.MatchString(text) && !h.known || strings.Contains(text, "://") || strings.Contains(text, "@") {
		return heading{}, false
	}
	if h.known {
		h.marksList = false
		h.text = strings.TrimRight(h.text, ".:")
	}
	return h, true
}

// plausibleLabel rules out "A" as an article and "I" as a pronoun.
func plausibleLabel(label, rest, text string) bool {
	single := len(label) == 1 && unicode.IsLetter(rune(label[0]))
	after := text[strings.Index(text, label)+len(label)]
	return !single || after == '.' || after == ')' || after == ':'
}

// class sorts the headings that articles use everywhere.
type class int

const (
	otherHeading class = iota
	abstractHeading
	bodyHeading
	backHeading
	referencesHeading
	notesHeading
)

// headingClass knows a heading by its words, whatever their case and final
// punctuation.
func headingClass(text string) class {
	switch strings.TrimRight(strings.ToLower(text), ".: ") {
	case "abstract", "summary", "executive summary", "synopsis":
		return abstractHeading
	case "introduction", "background", "literature review", "review of literature", "related work", "theoretical framework",
		"method", "methods", "methodology", "materials and methods", "methods and materials", "data", "data and methods", "results",
		"findings", "results and discussion", "discussion", "discussion and conclusion", "discussion and conclusions",
		"conclusion", "conclusions", "concluding remarks", "conclusion and recommendations", "limitations", "implications":
		return bodyHeading
	case "acknowledgement", "acknowledgements", "acknowledgment", "acknowledgments", "funding", "fundings", "funding statement",
		"conflict of interest", "conflicts of interest", "declaration of interest", "declaration of competing interest",
		"competing interests", "author contributions", "data availability", "data availability statement", "ethics statement",
		"appendix", "appendices", "about the author", "about the authors", "supplementary material", "orcid":
		return backHeading
	case "references", "reference list", "list of references", "bibliography", "works cited", "literature cited", "literature",
		"references cited", "sources", "works consulted":
		return referencesHeading
	case "notes", "endnotes", "footnotes":
		return notesHeading
	}
	return otherHeading
}

// titleCased tells whether most of the longer words start with a capital.
func titleCased(text string) bool {
	capital, all := 0, 0
	for _, w := range strings.Fields(text) {
		w = strings.TrimLeft(w, `"'“‘«(`)
		first, _ := utf8.DecodeRuneInString(w)
		if utf8.RuneCountInString(w) < 4 || !unicode.IsLetter(first) {
			continue
		}
		all++
		if unicode.IsUpper(first) {
			capital++
		}
	}
	return capital*10 >= all*6
}
