package corpus_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"footnote/corpus"
	"footnote/corpus/article"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// golden compares text with a file of testdata, and rewrites it with -update.
func golden(t *testing.T, name, text string) {
	t.Helper()
	name = filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), text); diff != "" {
		t.Errorf("%s differs (-want +got):\n%s", name, diff)
	}
}

func shipped(t testing.TB) *corpus.Article {
	t.Helper()
	a, err := article.Load()
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// own reads one of the further articles in testdata.
func own(t testing.TB, name string) *corpus.Article {
	t.Helper()
	a, err := corpus.Load(os.DirFS("testdata"), name+".txt", corpus.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func ownNames() []string { return []string{"harbours", "orchards", "signals"} }

// everyArticle is the shipped article and the further ones.
func everyArticle(t testing.TB) []*corpus.Article {
	all := []*corpus.Article{shipped(t)}
	for _, name := range ownNames() {
		all = append(all, own(t, name))
	}
	return all
}

// outline prints what the reader made of an article.
func outline(a *corpus.Article) string {
	var b strings.Builder
	fmt.Fprintf(&b, "title: %s\n", a.Title)
	for _, author := range a.Front.Authors {
		fmt.Fprintf(&b, "author: %s | %s | %s | corresponding %v | %s\n", author.Given, author.Family,
			strings.Join(author.Affiliations, " + "), author.Corresponding, strings.Join(author.Emails, ", "))
	}
	for _, d := range a.Front.Dates {
		fmt.Fprintf(&b, "date: %s %s\n", d.Event, d.Time.Format("2006-01-02"))
	}
	f := a.Front
	fmt.Fprintf(&b, "keywords: %s\ndoi: %s\ncopyright: %s\njournal: %s %s %s\nyear: %d\n",
		strings.Join(f.Keywords, " | "), f.DOI, f.Copyright, f.Journal, f.Volume, f.Issue, f.Year)
	if f.Funding != nil {
		fmt.Fprintf(&b, "funding: %s\n", f.Funding.ID)
	}
	if f.Conflicts != nil {
		fmt.Fprintf(&b, "conflicts: %s\n", f.Conflicts.ID)
	}
	outlineSections(&b, a)
	return b.String()
}

// outlineSections prints the sections, the furniture and the doubts.
func outlineSections(b *strings.Builder, a *corpus.Article) {
	for _, s := range a.Sections {
		fmt.Fprintf(b, "\n%d %s", s.Number, s.Heading)
		if s.Label != "" {
			fmt.Fprintf(b, " [%s]", s.Label)
		}
		fmt.Fprintf(b, " (%d)\n", len(s.Paragraphs))
		for _, p := range s.Paragraphs {
			note := ""
			if p.Note != "" {
				note = " note " + p.Note
			}
			fmt.Fprintf(b, "  %s%s, %d sentences, %d parts: %s\n", p.ID, note, len(p.Sentences), len(p.Source), ends(p.Text))
		}
	}
	b.WriteString("\n")
	kinds := map[corpus.FurnitureKind]int{}
	var order []corpus.FurnitureKind
	for _, f := range a.Furniture {
		if kinds[f.Kind]++; kinds[f.Kind] == 1 {
			order = append(order, f.Kind)
		}
	}
	for _, k := range order {
		fmt.Fprintf(b, "furniture: %d %s\n", kinds[k], k)
	}
	for _, d := range a.Doubts {
		fmt.Fprintf(b, "doubt: line %d: %s\n", d.Line, d.What)
	}
}

// ends shows the first and last words of a text.
func ends(text string) string {
	words := strings.Fields(text)
	if len(words) <= 14 {
		return text
	}
	return strings.Join(words[:7], " ") + " ... " + strings.Join(words[len(words)-5:], " ")
}

// citations prints every citation with what it resolves to.
func citations(a *corpus.Article) string {
	var b strings.Builder
	n := 0
	for _, p := range a.Paragraphs() {
		for _, c := range p.Citations {
			n++
			to := "no entry"
			if c.Reference != nil {
				to = fmt.Sprintf("entry %d %s", c.Reference.Number, c.Reference.Text[:strings.IndexAny(c.Reference.Text+")", ")")])
			}
			fmt.Fprintf(&b, "%2d  %s  line %d  %q  %s", n, strings.TrimPrefix(p.ID, a.ID+"/"), lineOf(a, p, c.Span), p.Text[c.Start:c.End], c.Match)
			if c.Why != "" {
				fmt.Fprintf(&b, " (%s)", c.Why)
			}
			fmt.Fprintf(&b, "  %s\n", to)
		}
	}
	return b.String()
}

// lineOf is the source line on which a span of a paragraph starts.
func lineOf(a *corpus.Article, p *corpus.Paragraph, s corpus.Span) int {
	at := p.SourceOf(s)
	return 1 + strings.Count(a.Source[:at[0].Start], "\n")
}

// references prints the fields of every entry.
func references(a *corpus.Article) string {
	var b strings.Builder
	for _, ref := range a.References {
		c := ref.CSL
		fmt.Fprintf(&b, "%d parsed=%v %s", ref.Number, ref.Parsed, c.Type)
		for _, names := range [][]corpus.CSLName{c.Author, c.Editor} {
			b.WriteString(" |")
			for _, n := range names {
				fmt.Fprintf(&b, " %s", strings.TrimSuffix(n.Family+n.Literal+", "+n.Given, ", ")+";")
			}
		}
		year := 0
		if c.Issued != nil {
			year = c.Issued.DateParts[0][0]
		}
		fmt.Fprintf(&b, " | %d | %s | %s | %s | vol %s | no %s | pp %s | ed %s | %s | %s\n", year, c.Title, c.ContainerTitle, c.Publisher, c.Volume, c.Issue, c.Page, c.Edition, c.DOI, c.URL)
	}
	return b.String()
}

func TestGoldens(t *testing.T) {
	for _, a := range everyArticle(t) {
		t.Run(a.ID, func(t *testing.T) {
			golden(t, a.ID+".outline", outline(a))
			golden(t, a.ID+".citations", citations(a))
			golden(t, a.ID+".references", references(a))
		})
	}
}
