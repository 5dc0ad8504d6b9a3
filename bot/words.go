package bot

import "fmt"

// WordKey names a fixed phrase of the catalogue.
type WordKey string

// The phrases. Those with %s or %d take arguments.
const (
	WordFailed          WordKey = "something went wrong while answering"
	WordTryAgain        WordKey = "ask again in a moment; if it goes on, tell whoever runs this bot"
	WordWeak            WordKey = "The article may not answer this. The closest passages:"
	WordNone            WordKey = "The article does not seem to answer this."
	WordUnknown         WordKey = "These words of the question stand nowhere in it: %s."
	WordNothingToSearch WordKey = "Nothing in the question stands in the article."
	WordScattered       WordKey = "No passage holds enough of the question's words together."
	WordNearest         WordKey = "The nearest headings are %s."
	WordReadAs          WordKey = "Read as: %s"
	WordContext         WordKey = "In context"
	WordCite            WordKey = "Cite"
	WordMore            WordKey = "More"
	WordNext            WordKey = "Next page"
	WordPrevious        WordKey = "Previous page"
	WordOutline         WordKey = "Outline"
	WordRight           WordKey = "Right"
	WordNotRight        WordKey = "Not right"
	WordThanks          WordKey = "Thank you. Your judgement was noted."
	WordNoMore          WordKey = "There are no more passages for this question."
	WordShare           WordKey = "Share in channel"
	WordBusy            WordKey = "Busy just now. Ask again in %d s."
	WordPrivate         WordKey = "Show the answer to me only"
	WordAskTitle        WordKey = "Ask the article"
	WordAskLabel        WordKey = "Your question"
	WordAskSubmit       WordKey = "Ask"
	WordFindInArticle   WordKey = "Find in the article"
)

// Word returns a phrase in a locale, English where there is no translation.
func Word(_ string, key WordKey, args ...any) string {
	if len(args) == 0 {
		return string(key)
	}
	return fmt.Sprintf(string(key), args...)
}

// Commands lists the commands of the grammar with their words in a locale.
func Commands(_ string) []Command {
	question := Arg{Name: "question", Summary: "What you want to know", Kind: FreeText, Required: true}
	id := Arg{Name: "id", Summary: "The id above a quotation, such as 4.3", Kind: ParagraphArg, Required: true}
	return []Command{
		{Name: "ask", Usage: "QUESTION", Summary: "Answer a question in the article's own words", Example: "How long is the border with China?", Args: []Arg{question}},
		{
			Name: "section", Usage: "[name or number] [page]", Summary: "Read a section", Example: "section 4 2",
			Args: []Arg{
				{Name: "name", Summary: "A word of the heading, or its number", Kind: SectionArg},
				{Name: "page", Summary: "Which page of it", Kind: Number},
			},
		},
		{Name: "outline", Summary: "List the headings with their lengths", Example: "outline"},
		{
			Name: "find", Usage: `"exact words"`, Summary: "List every paragraph that has the exact words", Example: `find "soft balance"`,
			Args: []Arg{{Name: "words", Summary: "The exact words", Kind: FreeText, Required: true}},
		},
		{
			Name: "reference", Usage: "[author, year or number]", Summary: "Show a reference and where it is cited", Example: "reference 2019",
			Args: []Arg{{Name: "which", Summary: "An author, a year, a word of the title, or a number", Kind: ReferenceArg}},
		},
		{
			Name: "cite", Usage: "ID [style]", Summary: "Cite a paragraph in APA, MLA, Chicago, BibTeX, RIS or CSL", Example: "cite 4.3 bibtex",
			Args: []Arg{id, {Name: "style", Summary: "The citation style", Kind: StyleArg, Choices: []string{"apa", "mla", "chicago", "bibtex", "ris", "csl"}}},
		},
		{Name: "context", Usage: "ID", Summary: "Show a paragraph with its neighbours", Example: "context 4.3", Args: []Arg{id}},
		{Name: "verify", Usage: "ID", Summary: "Check that a quotation still equals the article, byte for byte", Example: "verify 4.3", Args: []Arg{id}},
		{Name: "audit", Summary: "List citations and references that do not match", Example: "audit"},
		{Name: "about", Summary: "Tell about the article, its rights and its hash", Example: "about"},
		{Name: "help", Summary: "List the commands with an example each", Example: "help"},
	}
}
