package bot

// Command describes one command of the grammar, for help, menus and manifests.
type Command struct {
	// Name is the first word: "section".
	Name string
	// Usage is the argument pattern: "[name or number] [page]".
	Usage string
	// Summary is one line of at most 100 characters, in the asked locale.
	Summary string
	// Example is a complete request that works on the article.
	Example string
	Args    []Arg
}

// Arg is one argument of a Command.
type Arg struct {
	Name     string
	Summary  string
	Kind     ArgKind
	Required bool
	// Choices are the only values allowed, nil for free text.
	Choices []string
}

// ArgKind says what an argument means, and so how it is completed.
type ArgKind string

// The kinds of an argument.
const (
	FreeText     ArgKind = "text"
	Number       ArgKind = "number"
	SectionArg   ArgKind = "section"
	ReferenceArg ArgKind = "reference"
	ParagraphArg ArgKind = "paragraph"
	StyleArg     ArgKind = "style"
)

// Suggestion completes what somebody is typing. Label is for the eye, Value is
// what is sent; both are 1 to 100 characters.
type Suggestion struct{ Label, Value string }
