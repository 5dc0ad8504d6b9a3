package corpus

import (
	"strconv"
	"strings"
)

// InText is the in-text citation of a paragraph in APA style with its place:
// "(Nyshanbayev et al., 2024, Methodology section, para. 3)". A paragraph of
// the front matter is "(Nyshanbayev et al., 2024, front matter)", a footnote
// has its mark: "..., Methodology section, note 2)".
func InText(p *Paragraph) string {
	a := p.Section.Article
	return "(" + citedAuthors(a) + ", " + citedYear(a) + ", " + locator(p) + ")"
}

// locator names a paragraph's place inside the article.
func locator(p *Paragraph) string {
	switch {
	case p.Section.Number == 0:
		return "front matter"
	case p.Note != "":
		return p.Section.Heading + " section, note " + p.Note
	}
	return p.Section.Heading + " section, para. " + strconv.Itoa(p.Number)
}

// citedAuthors names the authors as APA does in text, or the title where
// nobody is named.
func citedAuthors(a *Article) string {
	names := a.Front.Authors
	switch len(names) {
	case 0:
		if a.Title == "" {
			return a.ID
		}
		return "“" + shortTitle(a.Title) + "”"
	case 1:
		return names[0].Family
	case 2:
		return names[0].Family + " & " + names[1].Family
	}
	return names[0].Family + " et al."
}

func citedYear(a *Article) string {
	if a.Front.Year == 0 {
		return "n.d."
	}
	return strconv.Itoa(a.Front.Year)
}

// shortTitle is the title up to its colon, or its first words.
func shortTitle(title string) string {
	if before, _, found := strings.Cut(title, ":"); found {
		return before
	}
	words := strings.Fields(title)
	return strings.Join(words[:min(len(words), 6)], " ")
}
