package corpus

import (
	"regexp"
	"strings"
)

var (
	doiText = regexp.MustCompile(`(?i)(?:https?://(?:dx\.)?doi\.org/|\bdoi:\s*|\bdoi\s+)([^\s<>"]+)|\b(10\.\d{4,9}/[^\s<>"]+)`)
	doiForm = regexp.MustCompile(`^10\.\d{4,9}(?:\.\d+)*/[\x21-\x7e]+$`)
	urlText = regexp.MustCompile(`(?i)\bhttps?://[^\s<>"]+|\bwww\.[^\s<>"]+`)
)

// findDOI returns the first DOI printed in text, without its resolver, as it
// is printed even where it is malformed; "" when there is none.
func findDOI(text string) string {
	m := doiText.FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	return trimLink(m[1] + m[2])
}

// findURL returns the first link printed in text, "" when there is none.
func findURL(text string) string { return trimLink(urlText.FindString(text)) }

// trimLink takes the punctuation of the sentence off a link's end, and a
// closing bracket that the link did not open.
func trimLink(link string) string {
	for {
		trimmed := strings.TrimRight(link, ".,;:")
		if strings.HasSuffix(trimmed, ")") && strings.Count(trimmed, ")") > strings.Count(trimmed, "(") {
			trimmed = strings.TrimSuffix(trimmed, ")")
		}
		if strings.HasSuffix(trimmed, "]") && strings.Count(trimmed, "]") > strings.Count(trimmed, "[") {
			trimmed = strings.TrimSuffix(trimmed, "]")
		}
		if trimmed == link {
			return link
		}
		link = trimmed
	}
}

// validDOI tells whether a DOI has the form that the DOI Handbook gives:
// "10.", a registrant of four digits or more, a slash and a suffix.
func validDOI(doi string) bool { return doiForm.MatchString(doi) }
