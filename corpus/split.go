package corpus

// Sentences returns the sentences of a text, in order and without overlap, as
// Read finds them in a paragraph.
func Sentences(text string) []Span { return sentencesOf(text) }
