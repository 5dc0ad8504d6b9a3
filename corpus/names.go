package corpus

import (
	"regexp"
	"strings"
)

// parseNames reads "Family, I. I., Family, I., & Family, I."; a text that is
// not in this form is the name of a body.
func parseNames(text string) []CSLName {
	text = strings.TrimSpace(text)
	var names []CSLName
	rest := strings.Trim(spareJoin.ReplaceAllString(text, ", "), ", ")
	for rest != "" {
		m := apaName.FindStringSubmatchIndex(rest)
		if m == nil || m[0] != 0 {
			break
		}
		names = append(names, CSLName{Family: strings.TrimSpace(rest[m[2]:m[3]]), Given: strings.TrimSpace(rest[m[4]:m[5]])})
		rest = strings.TrimLeft(rest[m[1]:], ", ")
		rest = strings.TrimPrefix(rest, "et al.")
	}
	if len(names) == 0 {
		if literal := strings.Trim(text, "., "); literal != "" {
			names = []CSLName{{Literal: literal}}
		}
		return names
	}
	if rest = strings.Trim(rest, "., "); rest != "" {
		names = append(names, CSLName{Literal: rest})
	}
	return names
}

var (
	nameJoin    = regexp.MustCompile(`,?\s+(?:and|&)\s+|;\s*|,\s+`)
	etAlTail    = regexp.MustCompile(`,?\s+et al\.?$`)
	initialsOf  = regexp.MustCompile(`^((?:\p{Lu}\.[\-\s]?)+)\s*(.+)$`)
	vancouver   = regexp.MustCompile(`^(\p{Lu}[\p{L}'’\- ]+?)\s+(\p{Lu}{1,3})$`)
	fullInverse = regexp.MustCompile(`^(\p{Lu}[\p{L}'’\- ]*),\s+(\p{Lu}[\p{L}.'’\-]*(?:\s\p{Lu}[\p{L}.'’\-]*)*)`)
)

// forwardNames reads names in their natural order: "S. K. Wegren, & D. R.
// Herspring", "Ann Lee and Bo Chen".
func forwardNames(text string) []CSLName {
	var names []CSLName
	for _, part := range nameJoin.Split(etAlTail.ReplaceAllString(strings.TrimSpace(text), ""), -1) {
		if part = strings.Trim(part, ", "); part == "" {
			continue
		}
		if m := initialsOf.FindStringSubmatch(part); m != nil {
			names = append(names, CSLName{Family: m[2], Given: strings.TrimSpace(m[1])})
		} else if given, family := splitName(part); given != "" {
			names = append(names, CSLName{Family: family, Given: given})
		} else {
			names = append(names, CSLName{Literal: part})
		}
	}
	return names
}

// chicagoNames reads "Family, Given, and Given Family".
func chicagoNames(text string) []CSLName {
	text = strings.TrimSpace(text)
	m := fullInverse.FindStringSubmatch(text)
	if m == nil {
		if initialsOf.MatchString(text) {
			return forwardNames(text)
		}
		if literal := strings.Trim(text, "., "); literal != "" {
			return []CSLName{{Literal: literal}}
		}
		return nil
	}
	names := []CSLName{{Family: m[1], Given: strings.TrimSpace(m[2])}}
	rest := strings.TrimLeft(text[len(m[0]):], ", ")
	rest = strings.TrimPrefix(strings.TrimPrefix(rest, "and "), "& ")
	return append(names, forwardNames(strings.Trim(rest, ", "))...)
}

// vancouverNames reads "Smith AB, Jones C"; nil when one of them is not in
// this form.
func vancouverNames(text string) []CSLName {
	var names []CSLName
	for _, part := range strings.Split(etAlTail.ReplaceAllString(text, ""), ", ") {
		m := vancouver.FindStringSubmatch(strings.TrimSpace(part))
		if m == nil {
			return nil
		}
		names = append(names, CSLName{Family: m[1], Given: m[2]})
	}
	return names
}
