package bot

import "footnote/corpus"

// The types below are the JSON contract of the command line and of /api/v1.
// Field names are fixed: scripts rely on them.

// ArticleRef names an article inside a result.
type ArticleRef struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Hash  string `json:"hash"`
}

// Answer is the result of ask.
type Answer struct {
	Question   string     `json:"question"`
	Answered   bool       `json:"answered"`
	Confidence string     `json:"confidence"`
	Reason     string     `json:"reason"`
	DidYouMean string     `json:"did_you_mean"`
	Article    ArticleRef `json:"article"`
	Results    []Found    `json:"results"`
}

// Found is one paragraph of an Answer. Start and End of its excerpts count
// Unicode code points in Text.
type Found struct {
	Rank       int       `json:"rank"`
	Score      float64   `json:"score"`
	ID         string    `json:"id"`
	Section    string    `json:"section"`
	Paragraph  int       `json:"paragraph"`
	Text       string    `json:"text"`
	Excerpts   []Excerpt `json:"excerpts"`
	Matched    []string  `json:"matched"`
	Citation   string    `json:"citation"`
	URL        string    `json:"url"`
	References []Cited   `json:"references"`
	AlsoIn     []string  `json:"also_in,omitempty"`
}

// Excerpt is a verbatim part of a paragraph's text, with Web Annotation
// selectors that find it again in a page.
type Excerpt struct {
	Text      string     `json:"text"`
	Start     int        `json:"start"`
	End       int        `json:"end"`
	Selectors []Selector `json:"selectors,omitempty"`
}

// Selector is a TextQuoteSelector (exact, prefix, suffix) or a
// TextPositionSelector (start, end) of the W3C Web Annotation Data Model.
type Selector struct {
	Type   string `json:"type"`
	Exact  string `json:"exact,omitempty"`
	Prefix string `json:"prefix,omitempty"`
	Suffix string `json:"suffix,omitempty"`
	Start  *int   `json:"start,omitempty"`
	End    *int   `json:"end,omitempty"`
}

// Cited is a reference cited by a quoted paragraph. Match is exact, close or
// none; Why says what differs when it is close.
type Cited struct {
	CitedAs string `json:"cited_as"`
	Text    string `json:"text"`
	DOI     string `json:"doi"`
	Match   string `json:"match"`
	Why     string `json:"why,omitempty"`
	Number  int    `json:"number,omitempty"`
}

// Outline is the result of outline.
type Outline struct {
	Article    ArticleRef       `json:"article"`
	Sections   []OutlineSection `json:"sections"`
	References int              `json:"references"`
}

// OutlineSection is one heading of an Outline.
type OutlineSection struct {
	Number     int    `json:"number"`
	Heading    string `json:"heading"`
	Paragraphs int    `json:"paragraphs"`
}

// SectionPage is the result of section: one page of a section's paragraphs.
type SectionPage struct {
	Number     int             `json:"number"`
	Heading    string          `json:"heading"`
	Page       int             `json:"page"`
	Pages      int             `json:"pages"`
	Paragraphs []ParagraphText `json:"paragraphs"`
}

// ParagraphText is a paragraph with its id.
type ParagraphText struct {
	ID     string `json:"id"`
	Number int    `json:"number"`
	Text   string `json:"text"`
}

// Matches is the result of find.
type Matches struct {
	Phrase  string       `json:"phrase"`
	Count   int          `json:"count"`
	Results []PhraseHits `json:"results"`
}

// PhraseHits is one paragraph that has the phrase.
type PhraseHits struct {
	ID        string  `json:"id"`
	Section   string  `json:"section"`
	Paragraph int     `json:"paragraph"`
	Text      string  `json:"text"`
	Matches   []Range `json:"matches"`
}

// Range counts Unicode code points in a paragraph's text, half open.
type Range struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// References is the result of reference.
type References struct {
	Results []ReferenceEntry `json:"results"`
}

// ReferenceEntry is one entry of the reference list and where it is cited.
type ReferenceEntry struct {
	Number  int        `json:"number"`
	Text    string     `json:"text"`
	CSL     corpus.CSL `json:"csl"`
	DOI     string     `json:"doi"`
	CitedIn []CitedIn  `json:"cited_in"`
}

// CitedIn is one in-text citation of a reference.
type CitedIn struct {
	ID      string `json:"id"`
	CitedAs string `json:"cited_as"`
	Match   string `json:"match"`
	Why     string `json:"why,omitempty"`
}

// Audit is the result of audit.
type Audit struct {
	Citations     int          `json:"citations"`
	Exact         int          `json:"exact"`
	Close         []AuditClose `json:"close"`
	Unresolved    []AuditPlace `json:"unresolved"`
	Uncited       []AuditEntry `json:"uncited"`
	DuplicateDOIs []AuditDOI   `json:"duplicate_dois"`
	MalformedDOIs []AuditDOI   `json:"malformed_dois"`
}

// AuditClose is a citation that nearly matches a reference.
type AuditClose struct {
	ID        string `json:"id"`
	CitedAs   string `json:"cited_as"`
	Reference int    `json:"reference"`
	Why       string `json:"why"`
}

// AuditPlace is a citation without a reference.
type AuditPlace struct {
	ID      string `json:"id"`
	CitedAs string `json:"cited_as"`
}

// AuditEntry is a reference that is never cited.
type AuditEntry struct {
	Number int    `json:"number"`
	Text   string `json:"text"`
}

// AuditDOI is a DOI and the references that print it.
type AuditDOI struct {
	DOI        string `json:"doi"`
	References []int  `json:"references"`
}

// Citation is the result of cite.
type Citation struct {
	ID    string `json:"id"`
	Style string `json:"style"`
	Text  string `json:"text"`
}

// Verdict is the result of verify: same, changed or unknown.
type Verdict struct {
	ID      string `json:"id"`
	Verdict string `json:"verdict"`
	Hash    string `json:"hash"`
}
