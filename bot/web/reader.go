package web

import (
	"fmt"
	"net/http"

	"footnote/bot"
	"footnote/corpus"
)

// piece is a run of a paragraph: plain, or an in-text citation that links to
// its entry.
type piece struct {
	Text  string
	Cited *corpus.Citation
}

// reader shows an article with an anchor for each paragraph.
func (s *Server) reader(w http.ResponseWriter, r *http.Request) {
	for _, a := range s.b.Articles() {
		if a.ID == r.PathValue("article") {
			w.Header().Set("ETag", `"`+a.Hash+`"`)
			w.Header().Set("Cache-Control", "no-cache")
			s.page(w, http.StatusOK, "reader.html", readerPage{a})
			return
		}
	}
	s.fail(w, http.StatusNotFound, &bot.Problem{What: "there is no such article here", Hint: "the chat page at / names the article"})
}

type readerPage struct{ *corpus.Article }

// Body is every section but the front matter, which heads the page.
func (p readerPage) Body() []*corpus.Section { return p.Sections[1:] }

// Lines are the lines of the front matter.
func (p readerPage) Lines() []*corpus.Paragraph { return p.Sections[0].Paragraphs }

// Anchor is a paragraph's element id.
func (p readerPage) Anchor(para *corpus.Paragraph) string {
	return fmt.Sprintf("%d.%d", para.Section.Number, para.Number)
}

// Pieces cuts a paragraph at its citations.
func (p readerPage) Pieces(para *corpus.Paragraph) []piece {
	var out []piece
	at := 0
	for i, c := range para.Citations {
		if c.Start < at || c.Reference == nil || c.Reference.Paragraph == nil {
			continue
		}
		out = append(out, piece{Text: para.Text[at:c.Start]}, piece{Text: para.Text[c.Start:c.End], Cited: &para.Citations[i]})
		at = c.End
	}
	return append(out, piece{Text: para.Text[at:]})
}

// Entry is the reference that a paragraph of the reference list prints.
func (p readerPage) Entry(para *corpus.Paragraph) *corpus.Reference {
	for _, ref := range p.References {
		if ref.Paragraph == para {
			return ref
		}
	}
	return nil
}

// Places are the paragraphs that cite an entry.
func (p readerPage) Places(ref *corpus.Reference) []corpus.Place { return p.CitedIn(ref) }
