package bot

// Reply is what the bot says: data without markup. An adapter draws it.
type Reply struct {
	// Gist is one plain line that says it all, for notifications and screen
	// readers: the best quotation and its citation, or the reason for none.
	Gist   string
	Blocks []Block
	// Private asks the adapter to show the reply to the asker only, where the
	// platform can.
	Private bool
}

// Block is one of Text, Quote, List, Code and Buttons.
//
//sumtype:decl
type Block interface{ block() }

// Style says how prudent or loud a Text is; renderers map it to what the
// platform has.
type Style int

// The styles of a Text.
const (
	// Plain is ordinary prose.
	Plain Style = iota
	// Title heads the reply or a part of it.
	Title
	// Small is secondary: counts, hashes, hints.
	Small
	// Warning says that something is not as hoped; never by colour alone.
	Warning
)

// Text is a run of prose by the bot or a heading.
type Text struct {
	Style Style
	Spans []Span
}

// Quote is an excerpt: the article's own words and where they stand.
type Quote struct {
	// ID is the paragraph's id, "kazakhstan/4.3".
	ID string
	// Path is the heading path and paragraph, "Methodology, paragraph 3".
	Path string
	// Spans are the quoted words verbatim, with matched words Strong. Their
	// concatenation is verbatim article text; where the quotation leaves out
	// sentences, an Elision stands between two spans.
	Spans []Span
	// Citation is ready to paste: "(Nyshanbayev et al., 2024, ...)".
	Citation string
	// URL opens the passage in place; "" when the bot serves no web page.
	URL string
	// Works are the references that the quoted words cite, resolved.
	Works []Work
	// AlsoIn are ids of near-duplicate paragraphs.
	AlsoIn []string
	// Buttons act on this quote: in context, cite.
	Buttons []Button
}

// Work is a reference that a quote cites.
type Work struct {
	// CitedAs is the citation as printed; Text the entry of the reference list.
	CitedAs, Text string
	// DOI is a bare DOI, "" when unknown. URL is its link or the printed one.
	DOI, URL string
	// Match is "exact", "close" or "none"; Note says in words what is off.
	Match, Note string
}

// List is a list of items, numbered or not.
type List struct {
	Ordered bool
	Items   []Item
}

// Item is one entry of a List, with an optional action.
type Item struct {
	Spans  []Span
	Button *Button
}

// Code is text to paste elsewhere, drawn in a fixed-width font: BibTeX, RIS.
type Code struct {
	// Language is a hint such as "bibtex"; it may be "".
	Language string
	Text     string
}

// Buttons is a row of actions on the whole reply.
type Buttons struct{ Row []Button }

// Button sends a Request when pressed, or opens a link.
type Button struct {
	Label string
	// Send is the text of the Request that pressing sends; "" for a link.
	Send string
	// URL is opened instead of sending; "" for an action.
	URL string
	// Hint says aloud what the button does, for screen readers.
	Hint string
	// Replace asks that the answer takes the place of the message the button
	// stands on (paging); otherwise it is a new message.
	Replace bool
	// Primary marks the main action of the row.
	Primary bool
}

// Span is a run of inline text.
type Span struct {
	Text   string
	Strong bool
	Emph   bool
	// Mono is drawn in a fixed-width font: commands, ids.
	Mono bool
	// URL makes the run a link; "" for none.
	URL string
	// Elision marks an ellipsis that the bot put between quoted sentences.
	Elision bool
}

func (Text) block()    {}
func (Quote) block()   {}
func (List) block()    {}
func (Code) block()    {}
func (Buttons) block() {}
