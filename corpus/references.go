package corpus

import (
	"regexp"
	"strconv"
	"strings"
)

var linkTail = regexp.MustCompile(`(?i)\s*(?:\[online\][.,]?\s*)?(?:available (?:at|from):?|retrieved (?:\p{L}+ \d{1,2}, \d{4},? )?from:?|accessed [^.]*\.|doi:|url:)?\s*<?(?:https?://|www\.|(?:doi:\s*)?10\.\d{4,9}/)[^\s<>]*>?\.?\s*(?:\(accessed[^)]*\)\.?)?`)

// readReferences reads each entry of the reference list into fields. What
// cannot be read keeps its raw text and is reported.
func (r *reader) readReferences() {
	for _, ref := range r.article.References {
		ref.DOI, ref.URL = findDOI(ref.Text), findURL(ref.Text)
		ref.CSL, ref.Parsed = parseReference(ref.Text)
		ref.CSL.ID = r.article.ID + "-" + strconv.Itoa(ref.Number)
		ref.CSL.DOI = ref.DOI
		if ref.DOI == "" {
			ref.CSL.URL = ref.URL
		}
		ref.CSL.Type = onlineType(ref)
		if !ref.Parsed {
			r.doubt(r.lineAt(ref.Paragraph.Source[0].Start), "entry %d of the reference list could not be read into fields", ref.Number)
		}
	}
}

// onlineType tells a page or report on the web from a book: a work that stands
// alone, without editor, edition or DOI, but with a link.
func onlineType(ref *Reference) string {
	item := ref.CSL
	alone := item.Type == "book" && item.Edition == "" && len(item.Editor) == 0 || item.Type == "document"
	switch {
	case !alone || ref.DOI != "" || ref.URL == "" || !ref.Parsed:
		return item.Type
	case strings.HasSuffix(strings.ToLower(ref.URL), ".pdf") && item.Publisher != "":
		return "report"
	case strings.HasSuffix(strings.ToLower(ref.URL), ".pdf"):
		return "document"
	}
	return "webpage"
}

// parseReference reads an entry in any of the forms it knows: APA, quoted
// titles (IEEE, Chicago), Vancouver, and books in Chicago's bibliography form.
func parseReference(text string) (CSL, bool) {
	body := strings.TrimSpace(linkTail.ReplaceAllString(text, " "))
	for _, parse := range [...]func(string, string) (CSL, bool){parseAPA, parseQuoted, parseVancouver, parseInitialsBook, parseBook} {
		if item, ok := parse(body, text); ok {
			return item, true
		}
	}
	return CSL{Type: "document"}, false
}

var (
	apaEntry   = regexp.MustCompile(`^(.{2,600}?)\s*\(((?:1[5-9]|20)\d\d|n\.d\.|in press|forthcoming)([a-z])?(?:,\s*([^)]*))?\)[.,:]?\s+(.+)$`)
	editorMark = regexp.MustCompile(`\s*\((?:Ed|Eds|ed|eds)\.\)`)
	apaName    = regexp.MustCompile(`([^,&]+?),\s*((?:\p{Lu}\p{L}?\.[\-\s]?)+)`)
	spareJoin  = regexp.MustCompile(`(?:,\s*)?(?:\s|^)(?:&|and)\s+|…\s*|\.\s\.\s\.\s`)
	volumeTail = regexp.MustCompile(`^(.+?),?\s+(?:vol\.\s*)?(\d{1,4})?(?:\s*\(([\w–\- ]{1,12})\))?(?:[,:]\s*(?:pp?\.\s*|Article\s+)?([A-Za-z]?\d+(?:\s?[–—-]\s?[A-Za-z]?\d+)?))?\.?$`)
	volIssue   = regexp.MustCompile(`^\(Vol\.\s*(\d+)(?:,\s*(?:Issue|No\.)\s*(\d+))?\)\.?\s*`)
	editionOf  = regexp.MustCompile(`^\((?:(\d+(?:st|nd|rd|th)|[Rr]ev\.|[Ss]econd|[Tt]hird) ed\.?)?,?\s*(?:pp?\.\s*([\d–\-]+))?\)\.?\s*`)
	chapterIn  = regexp.MustCompile(`^(.+?[.?!])\s+In:?\s+(?:(.+?)\s*\((?:Ed|Eds|ed|eds)\.\),\s*)?(.+)$`)
	titleEnd   = regexp.MustCompile(`[.?!]\s+[\p{Lu}*]`)
)

// parseAPA reads "Authors (year). Title. Container, volume(issue), pages."
func parseAPA(body, _ string) (CSL, bool) {
	m := apaEntry.FindStringSubmatch(body)
	if m == nil || strings.Contains(m[1], ". “") || strings.Contains(m[1], ". \"") {
		return CSL{}, false
	}
	item := CSL{Issued: yearOf(m[2])}
	names := parseNames(editorMark.ReplaceAllString(m[1], ""))
	if len(names) == 0 {
		return CSL{}, false
	}
	if editorMark.MatchString(m[1]) {
		item.Editor = names
	} else {
		item.Author = names
	}
	rest := m[5]
	switch {
	case strings.HasPrefix(rest, "*"):
		apaWork(&item, rest)
	case chapterIn.MatchString(rest):
		apaChapter(&item, rest)
	default:
		apaArticle(&item, rest)
	}
	return item, item.Title != ""
}

// apaWork reads a work that stands alone: "*Title* (4th ed.). Publisher."
func apaWork(item *CSL, rest string) {
	title, after, _ := strings.Cut(rest[1:], "*")
	item.Title = bareTitle(title)
	after = strings.TrimSpace(strings.TrimLeft(after, ". "))
	if m := volIssue.FindStringSubmatch(after); m != nil {
		item.Type, item.Volume, item.Issue = "article-journal", m[1], m[2]
		item.ContainerTitle = bareTitle(after[len(m[0]):])
		return
	}
	if m := editionOf.FindStringSubmatch(after); m != nil {
		item.Edition = m[1]
		after = after[len(m[0]):]
	}
	item.Publisher = bareTitle(after)
	item.Type = "book"
	if item.Publisher == "" && item.Edition == "" {
		item.Type = "document"
	}
}

// apaChapter reads "Title. In Editors (Eds.), *Book* (pp. 1–9). Publisher."
func apaChapter(item *CSL, rest string) {
	m := chapterIn.FindStringSubmatch(rest)
	item.Type, item.Title = "chapter", bareTitle(m[1])
	if m[2] != "" {
		item.Editor = forwardNames(m[2])
	}
	book := strings.TrimPrefix(m[3], "*")
	at := strings.IndexAny(book, "*(")
	if at < 0 {
		at = len(book)
		if end := titleEnd.FindStringIndex(book); end != nil {
			at = end[0]
		}
	}
	item.ContainerTitle = bareTitle(book[:at])
	after := strings.TrimLeft(book[at:], "*. ")
	if m := editionOf.FindStringSubmatch(after); m != nil {
		item.Edition, item.Page = m[1], m[2]
		after = after[len(m[0]):]
	}
	item.Publisher = bareTitle(after)
}

// apaArticle reads "Title. *Journal*, 12(3), 45–67." with or without emphasis.
func apaArticle(item *CSL, rest string) {
	item.Type = "article-journal"
	at := strings.Index(rest, " *")
	if at < 0 {
		end := titleEnd.FindStringIndex(rest)
		if end == nil {
			item.Type, item.Title = "document", bareTitle(rest)
			return
		}
		at = end[0] + 1
	}
	item.Title = bareTitle(rest[:at])
	readContainer(item, strings.TrimSpace(rest[at:]))
	if item.Volume == "" && item.Issue == "" && !strings.HasPrefix(strings.TrimSpace(rest[at:]), "*") {
		item.Type = "document"
	}
}

// readContainer reads "Journal, 12(3), 45–67".
func readContainer(item *CSL, text string) {
	text = plain(text)
	if m := volumeTail.FindStringSubmatch(text); m != nil {
		item.ContainerTitle, item.Volume, item.Issue, item.Page = bareTitle(m[1]), m[2], m[3], m[4]
		return
	}
	item.ContainerTitle = bareTitle(text)
}

// bareTitle takes emphasis, final full stops and commas off a title; a
// question mark stays.
func bareTitle(s string) string {
	s = strings.TrimSpace(plain(s))
	s = strings.TrimRight(s, "., ")
	for _, pair := range [...][2]string{{"“", "”"}, {`"`, `"`}} {
		if len(s) > 2 && strings.HasPrefix(s, pair[0]) && strings.HasSuffix(s, pair[1]) && strings.Count(s, pair[0]) <= 2 {
			s = strings.TrimSuffix(strings.TrimPrefix(s, pair[0]), pair[1])
		}
	}
	return s
}

// plain takes the asterisks of emphasis out of a text.
func plain(s string) string { return strings.ReplaceAll(s, "*", "") }

func yearOf(s string) *CSLDate {
	n, err := strconv.Atoi(s)
	if err != nil {
		return nil
	}
	return &CSLDate{DateParts: [][]int{{n}}}
}
