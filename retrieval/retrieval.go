package retrieval

import "footnote/corpus"

// Confidence says how sure a Result is that it answers the question.
type Confidence string

// The steps of confidence. Only Strong counts as an answer; at None no hit is
// returned.
const (
	Strong Confidence = "strong"
	Weak   Confidence = "weak"
	None   Confidence = "none"
)

// Query is one question.
type Query struct {
	Text string
	// Article restricts the search to one article; "" searches all.
	Article string
	// K is how many hits to return at most; 0 means 3.
	K int
	// Offset skips that many hits, for paging.
	Offset int
}

// Result is the answer to a Query.
type Result struct {
	Hits []Hit
	// Confidence is calibrated on labelled questions; see ARCHITECTURE.md.
	Confidence Confidence
	// Answerability is the score behind Confidence, from 0 to 1: higher is surer.
	Answerability float64
	// Unknown lists the question's content words that occur nowhere in the
	// article, as the asker wrote them.
	Unknown []string
	// DidYouMean is the question with misspelt words corrected, "" when none
	// was.
	DidYouMean string
	// Nearest are the sections whose headings are closest to the question, best
	// first, for the reply that has no answer.
	Nearest []*corpus.Section
	// Total counts the paragraphs that share a word with the question.
	Total int
}

// Hit is one paragraph found.
type Hit struct {
	Paragraph *corpus.Paragraph
	Score     float64
	// Excerpts are the sentences that answer, as spans of Paragraph.Text, in
	// reading order.
	Excerpts []corpus.Span
	// Marks are the matched words within Paragraph.Text, in reading order.
	Marks []corpus.Span
	// Terms are the stems that matched, sorted.
	Terms []string
	// AlsoIn are near-duplicate paragraphs that are not shown themselves.
	AlsoIn []*corpus.Paragraph
}
