package corpus

import (
	"regexp"
	"strconv"
	"strings"
)

// numbering says how an article cites by number.
type numbering int

const (
	noNumbers numbering = iota
	bracketNumbers
	superscriptNumbers
)

var (
	bracketCitation = regexp.MustCompile(`\[(\d{1,3}(?:\s?[,;–—-]\s?\d{1,3})*)\]`)
	superCitation   = regexp.MustCompile(`\^\{?(\d{1,3}(?:\s?[,–-]\s?\d{1,3})*)\}?|([⁰¹²³⁴-⁹]+(?:[,⁻–-][⁰¹²³⁴-⁹]+)*)`)
	numberRange     = regexp.MustCompile(`(\d{1,3})(?:\s?[–—-]\s?(\d{1,3}))?`)
)

// numericStyle decides whether the article cites by number. Superscripts cite
// only where the list is numbered and they do not call footnotes.
func (r *reader) numericStyle() numbering {
	numbered := 0
	for _, ref := range r.article.References {
		if ref.Mark != "" {
			numbered++
		}
	}
	brackets, supers, notes := 0, 0, 0
	for _, s := range r.article.Sections[1:] {
		for _, p := range s.Paragraphs {
			if p.Note != "" {
				notes++
			}
			if !s.References {
				brackets += len(bracketCitation.FindAllString(p.Text, -1))
				supers += len(superCitation.FindAllString(p.Text, -1))
			}
		}
	}
	switch {
	case brackets > 0 && len(r.article.References) > 0 && (numbered > 0 || brackets > 2):
		return bracketNumbers
	case supers > 0 && numbered > 0 && notes == 0:
		return superscriptNumbers
	}
	return noNumbers
}

// findNumeric finds the citations by number in a paragraph, one for each
// number that a bracket names.
func (r *reader) findNumeric(p *Paragraph, style numbering) []Citation {
	re := bracketCitation
	if style == superscriptNumbers {
		re = superCitation
	}
	var all []Citation
	for _, m := range re.FindAllStringIndex(p.Text, -1) {
		printed := p.Text[m[0]:m[1]]
		for _, n := range expandNumbers(plainDigits(printed)) {
			c := Citation{Span: Span{m[0], m[1]}, As: "[" + strconv.Itoa(n) + "]", Match: None}
			if ref, exact := r.numberedEntry(n); ref != nil {
				c.Reference, c.Match = ref, Exact
				if !exact {
					c.Match, c.Why = Close, whyNumber
				}
			}
			all = append(all, c)
		}
	}
	return all
}

// whyNumber: the list prints no numbers, so the entry was counted.
const whyNumber = "number"

func (r *reader) numberedEntry(n int) (ref *Reference, exact bool) {
	for _, ref := range r.article.References {
		if ref.Mark == strconv.Itoa(n) {
			return ref, true
		}
	}
	if refs := r.article.References; n >= 1 && n <= len(refs) && refs[n-1].Mark == "" {
		return refs[n-1], false
	}
	return nil, false
}

// expandNumbers reads "1, 3-5" as 1, 3, 4, 5. A range that runs backwards or
// over more than a hundred numbers is read as its two ends.
func expandNumbers(text string) []int {
	text = strings.NewReplacer("⁻", "-", "^", "", "{", "", "}", "").Replace(text)
	var all []int
	for _, m := range numberRange.FindAllStringSubmatch(text, -1) {
		first, _ := strconv.Atoi(m[1])
		last := first
		if m[2] != "" {
			last, _ = strconv.Atoi(m[2])
		}
		if last < first || last-first > 100 {
			all = append(all, first, last)
			continue
		}
		for n := first; n <= last; n++ {
			all = append(all, n)
		}
	}
	return all
}
