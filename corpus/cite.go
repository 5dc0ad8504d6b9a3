package corpus

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// CiteStyle names a citation style that Cite writes.
type CiteStyle string

// The citation styles.
const (
	APA     CiteStyle = "apa"     // APA 7, reference and in-text citation
	MLA     CiteStyle = "mla"     // MLA 9
	Chicago CiteStyle = "chicago" // Chicago, author-date
	BibTeX  CiteStyle = "bibtex"
	RIS     CiteStyle = "ris"
	CSLJSON CiteStyle = "csl" // an array of one item of CSL-JSON
)

// ErrStyle is wrapped by Cite's error for a style it does not know.
var ErrStyle = errors.New("no such citation style")

// CiteStyles lists the styles in the order in which they are offered.
func CiteStyles() []CiteStyle { return []CiteStyle{APA, MLA, Chicago, BibTeX, RIS, CSLJSON} }

// Cite writes the citation of a paragraph, ready to paste. What the article
// does not print (the journal of the shipped one) is left out, not inferred.
func Cite(p *Paragraph, s CiteStyle) (string, error) {
	switch s {
	case APA:
		return citeAPA(p), nil
	case MLA:
		return citeMLA(p), nil
	case Chicago:
		return citeChicago(p), nil
	case BibTeX:
		return citeBibTeX(p), nil
	case RIS:
		return citeRIS(p), nil
	case CSLJSON:
		return citeCSL(p)
	}
	return "", fmt.Errorf("corpus: citing %s: %q: %w", p.ID, string(s), ErrStyle)
}

// CSL returns the article itself as an item of CSL-JSON.
func (a *Article) CSL() CSL {
	item := CSL{
		ID: a.ID, Type: "article-journal", Title: a.Title, DOI: a.Front.DOI, ContainerTitle: a.Front.Journal,
		Volume: a.Front.Volume, Issue: a.Front.Issue,
	}
	if a.Front.Journal == "" && a.Front.DOI == "" {
		item.Type = "article"
	}
	for _, author := range a.Front.Authors {
		item.Author = append(item.Author, CSLName{Family: author.Family, Given: author.Given})
	}
	if a.Front.Year != 0 {
		item.Issued = &CSLDate{DateParts: [][]int{{a.Front.Year}}}
	}
	if a.Front.DOI != "" {
		item.URL = "https://doi.org/" + a.Front.DOI
	}
	return item
}

func citeCSL(p *Paragraph) (string, error) {
	item := p.Section.Article.CSL()
	item.Locator = locator(p)
	b, err := json.MarshalIndent([]CSL{item}, "", "  ")
	if err != nil {
		return "", fmt.Errorf("corpus: citing %s: %w", p.ID, err)
	}
	return string(b), nil
}

func citeAPA(p *Paragraph) string {
	a := p.Section.Article
	var names []string
	for _, author := range a.Front.Authors {
		names = append(names, strings.TrimSuffix(author.Family+", "+initials(author.Given), ", "))
	}
	entry := sentence(joinNames(names, "&", true)) + "(" + citedYear(a) + "). " + sentence(a.Title)
	if len(names) == 0 {
		entry = sentence(a.Title) + "(" + citedYear(a) + "). "
	}
	return strings.TrimSpace(entry+apaSource(a)) + "\n" + InText(p)
}

func apaSource(a *Article) string {
	source := ""
	if a.Front.Journal != "" {
		source = sentence(volumeIssue(a.Front.Journal, a.Front.Volume, a.Front.Issue))
	}
	if a.Front.DOI != "" {
		source += "https://doi.org/" + a.Front.DOI
	}
	return strings.TrimSpace(source)
}

// volumeIssue is "Journal, 7(2)".
func volumeIssue(journal, volume, issue string) string {
	if volume != "" {
		journal += ", " + volume
	}
	if issue != "" {
		journal += "(" + issue + ")"
	}
	return journal
}

func citeMLA(p *Paragraph) string {
	a := p.Section.Article
	entry := ""
	switch names := a.Front.Authors; len(names) {
	case 0:
	case 1:
		entry = sentence(inverted(names[0]))
	case 2:
		entry = sentence(inverted(names[0]) + ", and " + names[1].Name)
	default:
		entry = sentence(inverted(names[0]) + ", et al")
	}
	entry += "“" + strings.TrimSpace(sentence(a.Title)) + "” "
	var rest []string
	for _, part := range [][2]string{{"", a.Front.Journal}, {"vol. ", a.Front.Volume}, {"no. ", a.Front.Issue}, {"", year(a)}, {"", link(a)}} {
		if part[1] != "" {
			rest = append(rest, part[0]+part[1])
		}
	}
	return strings.TrimSpace(entry+sentence(strings.Join(rest, ", "))) + "\n" + mlaInText(p)
}

// mlaInText is MLA's parenthesis with the section and paragraph.
func mlaInText(p *Paragraph) string {
	a := p.Section.Article
	who := strings.ReplaceAll(citedAuthors(a), " & ", " and ")
	place := "sec. " + strconv.Itoa(p.Section.Number) + ", par. " + strconv.Itoa(p.Number)
	if p.Section.Number == 0 {
		place = "front matter"
	} else if p.Note != "" {
		place = "sec. " + strconv.Itoa(p.Section.Number) + ", note " + p.Note
	}
	return "(" + who + ", " + place + ")"
}

func citeChicago(p *Paragraph) string {
	a := p.Section.Article
	var names []string
	for i, author := range a.Front.Authors {
		if i == 0 {
			names = append(names, inverted(author))
		} else {
			names = append(names, author.Name)
		}
	}
	entry := sentence(joinNames(names, "and", true)) + citedYear(a) + ". “" + strings.TrimSpace(sentence(a.Title)) + "” "
	if a.Front.Journal != "" {
		numbers := a.Front.Volume
		if a.Front.Issue != "" {
			numbers += " (" + a.Front.Issue + ")"
		}
		entry += sentence(strings.TrimSpace(a.Front.Journal + " " + strings.TrimSpace(numbers)))
	}
	if a.Front.DOI != "" {
		entry += "https://doi.org/" + a.Front.DOI + "."
	}
	who := strings.ReplaceAll(citedAuthors(a), " & ", " and ")
	return strings.TrimSpace(entry) + "\n(" + who + " " + citedYear(a) + ", " + locator(p) + ")"
}

func year(a *Article) string {
	if a.Front.Year == 0 {
		return ""
	}
	return strconv.Itoa(a.Front.Year)
}

func link(a *Article) string {
	if a.Front.DOI == "" {
		return ""
	}
	return "https://doi.org/" + a.Front.DOI
}

// sentence ends s with a full stop, if it has no end yet, and a space.
func sentence(s string) string {
	if s == "" {
		return ""
	}
	if end := strings.TrimRight(s, closers); !strings.HasSuffix(end, ".") && !strings.HasSuffix(end, "?") && !strings.HasSuffix(end, "!") {
		s += "."
	}
	return s + " "
}

func inverted(a Author) string {
	if a.Given == "" {
		return a.Family
	}
	return a.Family + ", " + a.Given
}

// joinNames lists names with a word before the last; serial puts a comma
// before that word too.
func joinNames(names []string, and string, serial bool) string {
	switch n := len(names); {
	case n == 0:
		return ""
	case n == 1:
		return names[0]
	case n == 2 && !serial:
		return names[0] + " " + and + " " + names[1]
	default:
		return strings.Join(names[:n-1], ", ") + ", " + and + " " + names[n-1]
	}
}

// initials abbreviates given names: "Bulent" is "B.", "Jean-Paul" is "J.-P.".
func initials(given string) string {
	var out []string
	for _, name := range strings.Fields(given) {
		var parts []string
		for _, part := range strings.Split(name, "-") {
			if rs := []rune(part); len(rs) > 0 {
				parts = append(parts, string(rs[0])+".")
			}
		}
		out = append(out, strings.Join(parts, "-"))
	}
	return strings.Join(out, " ")
}
