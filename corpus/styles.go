package corpus

import (
	"regexp"
	"strings"
)

var (
	quotedEntry    = regexp.MustCompile(`^(.+?)[.,]?\s+(?:\(?((?:1[5-9]|20)\d\d)[a-z]?\)?\.\s+)?["“]([^"”]+)["”],?\.?\s*(.*)$`)
	anyYear        = regexp.MustCompile(`\b((?:1[5-9]|20)\d\d)\b`)
	ieeeVolume     = regexp.MustCompile(`(?i)\bvol(?:ume|\.)\s*(\d+)`)
	ieeeIssue      = regexp.MustCompile(`(?i)\b(?:no|nr|issue)\.?\s*(\d+(?:[–-]\d+)?)`)
	ieeePages      = regexp.MustCompile(`(?i)\bpp?\.\s*(\d+(?:\s?[–—-]\s?\d+)?)`)
	chicagoNumbers = regexp.MustCompile(`^(.+?),?\s+(\d{1,4})(?:,\s*no\.\s*(\d+(?:[–-]\d+)?)|\s*\((\d{1,3}(?:[–-]\d+)?)\))?\s*(?:\([^)]*\))?(?::\s*(\d+(?:[–—-]\d+)?))?\.?$`)
	vancouverEntry = regexp.MustCompile(`^([^.]+)\.\s+(.+?[.?!])\s+([^.]+?)\.?\s+((?:1[5-9]|20)\d\d)(?:\s\w{3})?;\s*(\d+)(?:\((\w+)\))?:\s*([\w–-]+)\.?$`)
	initialsBook   = regexp.MustCompile(`^((?:\p{Lu}\.[\s\-]?)+\p{Lu}[\p{L}'’\-]+(?:(?:,| and|, and)\s+(?:\p{Lu}\.[\s\-]?)+\p{Lu}[\p{L}'’\-]+)*),\s+\*?([^.*]+?)\*?(?:,\s+(\d+(?:st|nd|rd|th)) ed)?\.\s+(?:([^.:]+?(?:,\s*[^.:]+?)?):\s*)?([^:]+?),\s*((?:1[5-9]|20)\d\d)\.?$`)
	bookEntry      = regexp.MustCompile(`^(.+?)\.\s+(?:((?:1[5-9]|20)\d\d)[a-z]?\.\s+)?\*?([^.*]+?)\*?[.,]\s+(?:(\d+(?:st|nd|rd|th)) ed\.,?\s+)?(?:([^.:]+?):\s*)?([^:]+?)(?:,\s*((?:1[5-9]|20)\d\d))?\.?$`)
)

// parseQuoted reads the forms that put an article's title in quotes: IEEE,
// and both of Chicago's.
func parseQuoted(body, _ string) (CSL, bool) {
	m := quotedEntry.FindStringSubmatch(body)
	if m == nil {
		return CSL{}, false
	}
	item := CSL{Type: "article-journal", Title: bareTitle(m[3]), Author: quotedAuthors(m[1])}
	rest := plain(m[4])
	year := m[2]
	if years := anyYear.FindAllString(rest, -1); year == "" && len(years) > 0 {
		year = years[len(years)-1]
	}
	item.Issued = yearOf(year)
	if in, ok := strings.CutPrefix(rest, "In "); ok {
		item.Type, rest = "chapter", in
	} else if in, ok := strings.CutPrefix(rest, "in "); ok {
		item.Type, rest = "paper-conference", in
	}
	quotedContainer(&item, rest)
	return item, item.Title != "" && len(item.Author) > 0 && item.Issued != nil
}

func quotedAuthors(text string) []CSLName {
	if initialsOf.MatchString(text) {
		return forwardNames(text)
	}
	return chicagoNames(text)
}

// quotedContainer reads what follows the quoted title.
func quotedContainer(item *CSL, rest string) {
	if m := chicagoNumbers.FindStringSubmatch(rest); m != nil && !ieeeVolume.MatchString(rest) {
		item.ContainerTitle, item.Volume, item.Issue, item.Page = bareTitle(m[1]), m[2], m[3]+m[4], m[5]
		return
	}
	for field, re := range map[*string]*regexp.Regexp{&item.Volume: ieeeVolume, &item.Issue: ieeeIssue, &item.Page: ieeePages} {
		if m := re.FindStringSubmatch(rest); m != nil {
			*field = m[1]
		}
	}
	container, _, _ := strings.Cut(rest, ",")
	if !startsWithDigit(container) {
		item.ContainerTitle = bareTitle(container)
	}
}

// parseVancouver reads "Smith AB, Jones C. Title. Journal. 2010;12(3):45-67."
func parseVancouver(body, _ string) (CSL, bool) {
	m := vancouverEntry.FindStringSubmatch(plain(body))
	if m == nil {
		return CSL{}, false
	}
	names := vancouverNames(m[1])
	if names == nil {
		return CSL{}, false
	}
	return CSL{
		Type: "article-journal", Author: names, Title: bareTitle(m[2]), ContainerTitle: m[3], Issued: yearOf(m[4]),
		Volume: m[5], Issue: m[6], Page: m[7],
	}, true
}

// parseBook reads "Family, Given. Title. Place: Publisher, 2010." and the
// author-date form of the same.
func parseBook(body, _ string) (CSL, bool) {
	m := bookEntry.FindStringSubmatch(body)
	if m == nil || m[2]+m[7] == "" {
		return CSL{}, false
	}
	return CSL{
		Type: "book", Author: chicagoNames(m[1]), Title: bareTitle(m[3]), Edition: m[4], Publisher: bareTitle(m[6]),
		Issued: yearOf(m[2] + m[7]),
	}, true
}

// parseInitialsBook reads "A. Author and B. Author, Title, 2nd ed. Place:
// Publisher, 2010."
func parseInitialsBook(body, _ string) (CSL, bool) {
	m := initialsBook.FindStringSubmatch(body)
	if m == nil {
		return CSL{}, false
	}
	return CSL{
		Type: "book", Author: forwardNames(m[1]), Title: bareTitle(m[2]), Edition: m[3], Publisher: bareTitle(m[5]), Issued: yearOf(m[6]),
	}, true
}
