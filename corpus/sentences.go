package corpus

func sentencesOf(text string) []Span { return []Span{{0, len(text)}} }
func (r *reader) readFront() {
	if ps := r.article.Sections[0].Paragraphs; len(ps) > 0 {
		r.article.Title = ps[0].Text
	}
}
func (r *reader) readReferences() {}
func (r *reader) readCitations()  {}
