package corpus_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"footnote/corpus"
)

// folded makes runs of white space one space.
func folded(s string) string {
	return strings.Join(strings.FieldsFunc(s, unicode.IsSpace), " ")
}

// account checks that headings, paragraphs and furniture share out every
// character of the source that is not white space, without loss or overlap.
func account(t *testing.T, a *corpus.Article) {
	t.Helper()
	var spans []corpus.Span
	for _, s := range a.Sections {
		spans = append(spans, s.Source...)
		for _, p := range s.Paragraphs {
			spans = append(spans, p.Source...)
		}
	}
	for _, f := range a.Furniture {
		spans = append(spans, f.Span)
	}
	slices.SortFunc(spans, func(x, y corpus.Span) int { return x.Start - y.Start })
	at := 0
	for _, s := range spans {
		if s.Start < at || s.End <= s.Start {
			t.Fatalf("%q of the source is used twice", a.Source[s.Start:max(s.Start, s.End)])
		}
		if lost := folded(a.Source[at:s.Start]); lost != "" {
			t.Fatalf("%q of the source is in no block", lost)
		}
		at = s.End
	}
	if lost := folded(a.Source[at:]); lost != "" {
		t.Fatalf("%q at the end of the source is in no block", lost)
	}
}

// sound checks what must hold for every article whatever.
func sound(t *testing.T, a *corpus.Article) {
	t.Helper()
	account(t, a)
	for i, s := range a.Sections {
		if s.Number != i || s.Article != a {
			t.Fatalf("section %d says it is %d", i, s.Number)
		}
		for j, p := range s.Paragraphs {
			if p.Section != s || p.Number != j+1 || a.Lookup(p.ID) != p || a.Paragraph(i, j+1) != p {
				t.Fatalf("id %s does not lead back to its paragraph", p.ID)
			}
			if p.Text != folded(p.Text) || p.Text == "" || !corpus.Verify(p) {
				t.Fatalf("%s: text %q is not its source, folded", p.ID, p.Text)
			}
			soundSpans(t, p)
		}
	}
	for i, ref := range a.References {
		if ref.Number != i+1 || ref.Paragraph.Text != ref.Text || a.Lookup(ref.Paragraph.ID) != ref.Paragraph {
			t.Fatalf("entry %d is not the paragraph it names", i+1)
		}
	}
}

// soundSpans checks the sentences and citations of a paragraph.
func soundSpans(t *testing.T, p *corpus.Paragraph) {
	t.Helper()
	at := 0
	for _, s := range p.Sentences {
		if s.Start < at || s.End <= s.Start || s.End > len(p.Text) || strings.TrimSpace(p.Text[at:s.Start]) != "" {
			t.Fatalf("%s: sentence %v after %d loses or doubles text", p.ID, s, at)
		}
		at = s.End
		if got := sourceText(p, s); strings.ReplaceAll(got, " ", "") != strings.ReplaceAll(p.Text[s.Start:s.End], " ", "") {
			t.Fatalf("%s: sentence %q maps back to %q", p.ID, p.Text[s.Start:s.End], got)
		}
	}
	if strings.TrimSpace(p.Text[at:]) != "" {
		t.Fatalf("%s: %q is in no sentence", p.ID, p.Text[at:])
	}
	for _, c := range p.Citations {
		if c.Start < 0 || c.End <= c.Start || c.End > len(p.Text) || !utf8.ValidString(p.Text[c.Start:c.End]) {
			t.Fatalf("%s: citation %+v does not lie in the text", p.ID, c)
		}
		if (c.Match == corpus.None) != (c.Reference == nil) || (c.Match == corpus.Close) != (c.Why != "") {
			t.Fatalf("%s: citation %+v contradicts itself", p.ID, c)
		}
	}
}

// sourceText is the source that a part of a paragraph was read from, folded.
func sourceText(p *corpus.Paragraph, s corpus.Span) string {
	var parts []string
	for _, at := range p.SourceOf(s) {
		parts = append(parts, folded(p.Section.Article.Source[at.Start:at.End]))
	}
	return strings.Join(parts, " ")
}

func TestEveryCharacterIsAccountedFor(t *testing.T) {
	for _, a := range everyArticle(t) {
		t.Run(a.ID, func(t *testing.T) { sound(t, a) })
	}
}

type question struct {
	ID         string   `json:"id"`
	Answerable bool     `json:"answerable"`
	Evidence   []string `json:"evidence"`
	All        bool     `json:"all"`
}

// TestEvidenceIsFound looks for the evidence of every labelled question: each
// span must lie in one paragraph and equal its source.
func TestEvidenceIsFound(t *testing.T) {
	a := shipped(t)
	b, err := os.ReadFile("testdata/questions.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	answerable := 0
	for line := range strings.Lines(string(b)) {
		var q question
		if err := json.Unmarshal([]byte(line), &q); err != nil {
			t.Fatal(err)
		}
		if !q.Answerable {
			continue
		}
		answerable++
		for _, span := range q.Evidence {
			holding(t, a, q.ID, folded(span))
		}
	}
	if answerable != 175 {
		t.Errorf("%d answerable questions, want 175", answerable)
	}
}

// holding checks that a paragraph holds the span, and that the span leads back
// to the same words in the source.
func holding(t *testing.T, a *corpus.Article, id, span string) {
	t.Helper()
	found := false
	for _, p := range a.Paragraphs() {
		at := strings.Index(p.Text, span)
		if at < 0 {
			continue
		}
		found = true
		s := corpus.Span{Start: at, End: at + len(span)}
		if got := sourceText(p, s); got != span {
			t.Errorf("%s: %q reads %q in the source", id, span, got)
		}
		if q := p.Quote(s); q.Exact != span || !strings.Contains(p.Text, q.Prefix+q.Exact+q.Suffix) {
			t.Errorf("%s: quote %+v is not in %s", id, q, p.ID)
		}
	}
	if !found {
		t.Errorf("%s: no paragraph holds %q", id, span)
	}
}
