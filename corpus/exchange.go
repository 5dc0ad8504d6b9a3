package corpus

import "strings"

// citeBibTeX writes a BibTeX entry; the note carries the place.
func citeBibTeX(p *Paragraph) string {
	a := p.Section.Article
	var names []string
	for _, author := range a.Front.Authors {
		names = append(names, inverted(author))
	}
	kind := "@misc{"
	if a.Front.Journal != "" {
		kind = "@article{"
	}
	var b strings.Builder
	b.WriteString(kind + a.ID + ",\n")
	for _, field := range [][2]string{
		{"author", strings.Join(names, " and ")}, {"title", a.Title}, {"journal", a.Front.Journal},
		{"volume", a.Front.Volume}, {"number", a.Front.Issue}, {"year", year(a)}, {"doi", a.Front.DOI}, {"url", link(a)}, {"note", locator(p)},
	} {
		if field[1] != "" {
			b.WriteString("  " + field[0] + " = {" + escapeBibTeX(field[0], field[1]) + "},\n")
		}
	}
	return b.String() + "}"
}

// escapeBibTeX escapes what TeX would read as a command. A DOI and a URL are
// taken verbatim by the styles that print them; they hold no braces here.
func escapeBibTeX(field, value string) string {
	if field == "doi" || field == "url" {
		return strings.NewReplacer("{", "%7B", "}", "%7D", "\\", "%5C").Replace(value)
	}
	value = strings.NewReplacer(
		`\`, `\textbackslash{}`, "{", `\textbraceleft{}`, "}", `\textbraceright{}`, "&", `\&`, "%", `\%`, "$", `\$`, "#", `\#`,
		"_", `\_`, "^", `\textasciicircum{}`, "~", `\textasciitilde{}`,
	).Replace(value)
	if field == "title" {
		return "{" + value + "}" // keep the capitals as printed
	}
	return value
}

// citeRIS writes a RIS record; its lines end with CR LF as the format demands.
func citeRIS(p *Paragraph) string {
	a := p.Section.Article
	var b strings.Builder
	put := func(tag, value string) {
		if value = fold(value); value != "" || tag == "ER" {
			b.WriteString(tag + "  - " + value + "\r\n")
		}
	}
	kind := "GEN"
	if a.Front.Journal != "" || a.Front.DOI != "" {
		kind = "JOUR"
	}
	put("TY", kind)
	for _, author := range a.Front.Authors {
		put("AU", inverted(author))
	}
	put("TI", a.Title)
	put("JO", a.Front.Journal)
	put("VL", a.Front.Volume)
	put("IS", a.Front.Issue)
	put("PY", year(a))
	put("DO", a.Front.DOI)
	put("UR", link(a))
	put("N1", locator(p))
	put("ER", "")
	return b.String()
}
