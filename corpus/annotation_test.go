package corpus_test

import (
	"net/url"
	"strings"
	"testing"
	"unicode/utf8"

	"footnote/corpus"
)

// spanOf finds words in a paragraph.
func spanOf(t *testing.T, p *corpus.Paragraph, words string) corpus.Span {
	t.Helper()
	at := strings.Index(p.Text, words)
	if at < 0 {
		t.Fatalf("%s does not hold %q", p.ID, words)
	}
	return corpus.Span{Start: at, End: at + len(words)}
}

func TestQuote(t *testing.T) {
	p := shipped(t).Lookup("4.1")
	q := p.Quote(spanOf(t, p, "'opportunistic multi-alignment'"))
	want := corpus.TextQuote{Exact: "'opportunistic multi-alignment'", Prefix: "h also utilizes the concept of ", Suffix: " by Hanks (2009) to explain the "}
	q.Prefix = q.Prefix[max(0, len(q.Prefix)-31):]
	if q != want {
		t.Errorf("%+v, want %+v", q, want)
	}
	whole := p.Quote(corpus.Span{Start: -5, End: 1 << 20})
	if whole.Exact != p.Text || whole.Prefix != "" || whole.Suffix != "" {
		t.Errorf("a span beyond the text gives %+v", whole)
	}
}

func TestQuotesCutNoCharacter(t *testing.T) {
	for _, p := range shipped(t).Paragraphs() {
		for i := range p.Text {
			q := p.Quote(corpus.Span{Start: i, End: min(i+9, len(p.Text))})
			if !utf8.ValidString(q.Prefix) || !utf8.ValidString(q.Exact) || !utf8.ValidString(q.Suffix) || !strings.Contains(p.Text, q.Prefix+q.Exact+q.Suffix) {
				t.Fatalf("%s: %+v", p.ID, q)
			}
		}
	}
}

// TestFragmentsNameTheirSentence reads the directive of every sentence as a
// browser does and looks for the words on the page.
func TestFragmentsNameTheirSentence(t *testing.T) {
	for _, p := range shipped(t).Paragraphs() {
		for _, s := range p.Sentences {
			fragment := p.Fragment(s)
			directive, found := strings.CutPrefix(fragment, ":~:text=")
			if !found {
				t.Fatalf("%s: %q is no text directive", p.ID, fragment)
			}
			prefix, start, end, suffix := readDirective(t, directive)
			at := strings.Index(p.Text, strings.TrimSpace(prefix+" "+start))
			if at < 0 {
				t.Fatalf("%s: %q then %q is not in the text", p.ID, prefix, start)
			}
			if from := at + len(strings.TrimSpace(prefix+" "+start)) - len(start); from != s.Start {
				t.Errorf("%s: %q leads to %d, the sentence starts at %d", p.ID, fragment, from, s.Start)
			}
			quoted := p.Text[s.Start:s.End]
			if !strings.HasPrefix(quoted, start) || !strings.HasSuffix(quoted, end) || !strings.HasPrefix(strings.TrimSpace(p.Text[s.End:]), suffix) {
				t.Errorf("%s: %q does not frame %q", p.ID, fragment, quoted)
			}
		}
	}
}

// readDirective parts "prefix-,start,end,-suffix".
func readDirective(t *testing.T, s string) (prefix, start, end, suffix string) {
	t.Helper()
	var terms []string
	for _, term := range strings.Split(s, ",") {
		switch {
		case strings.HasSuffix(term, "-"):
			prefix = unescape(t, strings.TrimSuffix(term, "-"))
		case strings.HasPrefix(term, "-"):
			suffix = unescape(t, term[1:])
		default:
			terms = append(terms, unescape(t, term))
		}
	}
	if len(terms) < 1 || len(terms) > 2 {
		t.Fatalf("%d terms in %q", len(terms), s)
	}
	return prefix, terms[0], terms[len(terms)-1], suffix
}

func unescape(t *testing.T, s string) string {
	t.Helper()
	if strings.ContainsAny(s, "& -+#\"<>") {
		t.Errorf("%q holds what a directive must encode", s)
	}
	plain, err := url.PathUnescape(s)
	if err != nil {
		t.Fatal(err)
	}
	return plain
}

func TestPosition(t *testing.T) {
	for _, a := range everyArticle(t) {
		source := []rune(a.Source)
		for _, p := range a.Paragraphs() {
			for _, s := range p.Sentences {
				at := p.Position(s)
				got := folded(string(source[at.Start:at.End]))
				want := p.Text[s.Start:s.End]
				if len(p.Source) == 1 && got != want {
					t.Errorf("%s: position %v reads %q, want %q", p.ID, at, got, want)
				}
				if !strings.HasPrefix(got, firstField(want)) {
					t.Errorf("%s: position %v starts with %q, want %q", p.ID, at, got, want)
				}
			}
		}
	}
}

// firstField is the first word of s, less what a line's end may cut.
func firstField(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word[:min(2, len(word))]
}

func TestCitationsIn(t *testing.T) {
	p := shipped(t).Lookup("4.2")
	in := p.CitationsIn(p.Sentences[0])
	if len(in) != 3 || in[0].As != "Cohen (2008)" || in[2].As != "Cheng-Chwee (2008)" {
		t.Errorf("the first sentence of 4.2 cites %+v", in)
	}
	if in := p.CitationsIn(corpus.Span{}); len(in) != 0 {
		t.Errorf("an empty span cites %+v", in)
	}
}
