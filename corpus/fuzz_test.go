package corpus_test

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"footnote/corpus"
)

// FuzzRead reads whatever it is given: text is never lost or doubled, and the
// reader never fails on UTF-8 that holds a character.
func FuzzRead(f *testing.F) {
	for _, name := range ownNames() {
		b, err := os.ReadFile("testdata/" + name + ".txt")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(b))
	}
	for _, seed := range []string{
		"Title\n\nAbstract\n\nText.", "\ufeffA\n\n-\n", "References\n\n- A, B. (2000). C.\n[1] D", "1\n\f2\n\f3\n", "Abstract—", "Ab-\ncd", "x-\n\nand",
		"Keywords:\n\nKeywords:\n", "a\u00a0\u2003b\n\u00ad\nc", "¹ note\n\nA.¹\n\n¹ note", "T\n\nSummary: \nx", "#\n\n===\n", "Summary.  \u2028x",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		a, err := corpus.Read([]byte(text), corpus.Options{ID: "x"})
		if err != nil {
			if utf8.ValidString(text) && folded(text) != "" {
				t.Fatal(err)
			}
			return
		}
		sound(t, a)
		for _, p := range a.Paragraphs() {
			for _, style := range corpus.CiteStyles() {
				if _, err := corpus.Cite(p, style); err != nil {
					t.Fatal(err)
				}
			}
		}
	})
}

// FuzzParseID takes only what it would print itself.
func FuzzParseID(f *testing.F) {
	for _, seed := range []string{"kazakhstan/4.3", "4.3", "0.1", "a/b/1.2", "x/01.1", "/1.1", "1.0", "x/-1.2", "", "9999999999999999999.1"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, id string) {
		article, section, paragraph, err := corpus.ParseID(id)
		if err != nil {
			return
		}
		if got := printID(article, section, paragraph); got != id {
			t.Errorf("%q was read as %q", id, got)
		}
	})
}

// FuzzCitations puts any text into an article with a reference list and looks
// for citations in it.
func FuzzCitations(f *testing.F) {
	const list = "\n\nReferences\n\n- Hanks, R. (2009). One. *Journal*, 1(2), 3–4.\n- Laruelle, M., & Royce, D. (2019). Two. *Journal*, 1.\n"
	for _, seed := range []string{
		"(Hanks, 2009)", "Hanks's (2009)", "(see Laruelle & Royce, 2019; Hanks 2009, 2010a, b; Nobody et al., 1999)", "((Hanks, 2009)", "Hanks (2009",
		"(Hänks, 2009)", "In Hanks, Laruelle and Royce (2019a,b)", "(May 2009)", "[Hanks, 2009]", "İİİ (2009) ẞ",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		a, err := corpus.Read([]byte("Title\n\nIntroduction\n\n"+strings.ReplaceAll(text, "\n", " ")+list), corpus.Options{ID: "x"})
		if err == nil {
			sound(t, a)
		}
	})
}

// FuzzFind looks for any words among sections and references.
func FuzzFind(f *testing.F) {
	a := shipped(f)
	f.Add("methodlogy")
	f.Add("4")
	f.Add("hanks 2009")
	f.Fuzz(func(t *testing.T, query string) {
		if n := len(a.FindSection(query)); n > len(a.Sections) {
			t.Errorf("%d sections found", n)
		}
		if n := len(a.FindReferences(query)); n > len(a.References) {
			t.Errorf("%d references found", n)
		}
	})
}
