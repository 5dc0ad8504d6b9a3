package corpus

import "time"

// Span is a half-open byte range. Unless a field says otherwise it counts from
// the start of the Paragraph.Text it belongs to.
type Span struct{ Start, End int }

// Article is one article as read from its source. It is immutable after Load
// and safe for concurrent use.
type Article struct {
	// ID is the short name that ids and links start with: "kazakhstan".
	ID string
	// Title is the printed title.
	Title string
	// Language is the BCP 47 tag of the text, "en" for the shipped article.
	Language string
	// Front holds the front matter as fields; the same lines stand as the
	// paragraphs of Sections[0], where they can be cited.
	Front Front
	// Sections[0] is the front matter; Sections[n] is the nth heading. The last
	// section is the reference list, one paragraph an entry, when there is one.
	Sections []*Section
	// References are the entries of the reference list, in printed order.
	References []*Reference
	// Hash is the lower-case hexadecimal SHA-256 of the source bytes.
	Hash string
	// Source is the source text, byte for byte.
	Source string
	// Furniture lists, in source order, the characters that belong to no
	// heading and no paragraph.
	Furniture []Furniture
	// Doubts lists what the reader was unsure of.
	Doubts []Doubt
	// Rights is the NOTICE that came with the article, "" when none did.
	Rights string
}

// Section is a heading and the paragraphs below it.
type Section struct {
	Article *Article
	// Number counts headings from 1; 0 is the front matter.
	Number int
	// Heading is the printed heading without its number; "Front matter" for 0.
	Heading string
	// Label is the printed number of the heading ("2.1", "IV"), "" when none.
	Label      string
	Paragraphs []*Paragraph
	// Source lists the byte ranges of Article.Source that print the heading with
	// its number; none for the front matter.
	Source []Span
	// References tells whether this is the reference list.
	References bool
}

// Paragraph is the unit that is ranked, quoted and cited.
type Paragraph struct {
	// ID is "<article>/<section>.<paragraph>", such as "kazakhstan/4.3".
	ID      string
	Section *Section
	// Number counts from 1 within the section.
	Number int
	// Text is the source's characters with each run of white space made one
	// space; nothing else is altered.
	Text string
	// Sentences are the sentences of Text, in order and without overlap.
	Sentences []Span
	// Citations are the in-text citations in Text, in order.
	Citations []Citation
	// Source lists the byte ranges of Article.Source that Text was joined from:
	// one for most, several where a page break tore the paragraph or a hyphen at
	// the end of a line cut a word.
	Source []Span
	// Note is the mark of a footnote ("3"), "" for all other paragraphs.
	// Footnotes stand after the other paragraphs of their section.
	Note string
}

// Citation is one in-text citation: what is printed and what it points at.
type Citation struct {
	Span
	// As is the citation as a reader would name it: "Hanks (2009)".
	As string
	// Reference is the entry it resolves to, nil when there is none.
	Reference *Reference
	// Match says how well: exact, close or none.
	Match Match
	// Why says what differs when Match is close: "spelling", "year",
	// "first name", "authors" (their number), "abbreviation" (of a body's name)
	// or "number" (counted in a list that prints none); "" otherwise.
	Why string
}

// Match grades the resolution of a citation.
type Match string

// The grades of a citation's resolution. A close match is never shown as exact.
const (
	Exact Match = "exact"
	Close Match = "close"
	None  Match = "none"
)

// Reference is one entry of the reference list.
type Reference struct {
	// Number counts from 1 in printed order.
	Number int
	// Text is the entry as printed, with white space folded and without list
	// marks.
	Text string
	// Mark is the number that the list prints before the entry ("12" of "[12]"),
	// "" when the list is not numbered.
	Mark string
	// CSL holds the fields that could be read from Text.
	CSL CSL
	// DOI is the bare DOI ("10.1080/..."), "" when none is printed.
	DOI string
	// URL is the printed link, "" when none is printed.
	URL string
	// Parsed is false when Text could not be read into fields.
	Parsed bool
	// Paragraph is the paragraph of the reference list that prints the entry.
	Paragraph *Paragraph
}

// Front is the front matter as fields. Empty fields were not printed.
type Front struct {
	Authors   []Author
	Dates     []Date
	Keywords  []string
	DOI       string
	Copyright string
	// Journal is "" unless the text prints it; so are Volume and Issue.
	Journal, Volume, Issue string
	// Year of publication: of the copyright line, else of the newest date.
	Year int
	// Funding and Conflicts are the paragraphs that state them, nil if none.
	Funding, Conflicts *Paragraph
}

// Author is one author as printed.
type Author struct {
	// Name as printed, without marks; Given and Family are its parts.
	Name, Given, Family string
	// Affiliations are the lines that the author's marks point at.
	Affiliations []string
	// Corresponding tells whether the author is the corresponding one.
	Corresponding bool
	// Emails are the addresses printed for this author.
	Emails []string
}

// Date is a dated event in the article's history.
type Date struct {
	// Event as printed: "Received", "Accepted", "Available online".
	Event string
	Time  time.Time
}

// Doubt is a place where the reader was unsure, with what it decided.
type Doubt struct {
	// Line is 1-based in the source.
	Line int
	// What was seen and what was made of it, as one sentence.
	What string
}

// Furniture is a stretch of the source that is neither heading nor paragraph.
type Furniture struct {
	// Span counts from the start of Article.Source.
	Span
	Kind FurnitureKind
}

// FurnitureKind names what a stretch of page furniture is.
type FurnitureKind string

// The kinds of page furniture.
const (
	PageNumber  FurnitureKind = "page number"
	RunningHead FurnitureKind = "running head"
	Rule        FurnitureKind = "rule"
	Label       FurnitureKind = "label"
	ListMark    FurnitureKind = "list mark"
	HeadingMark FurnitureKind = "heading mark"
	NoteMark    FurnitureKind = "note mark"
	LineHyphen  FurnitureKind = "line-end hyphen"
	ByteOrder   FurnitureKind = "byte order mark"
)
