package corpus_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"footnote/corpus"
)

func TestAuditFindsFaults(t *testing.T) {
	audit := own(t, "harbours").Audit()
	type summary struct {
		Citations, Exact         int
		Close, Unresolved        []string
		Uncited                  []int
		DuplicateDOIs, Malformed []corpus.DOIFault
	}
	got := summary{Citations: audit.Citations, Exact: audit.Exact, DuplicateDOIs: audit.DuplicateDOIs, Malformed: audit.MalformedDOIs}
	for _, p := range audit.Close {
		got.Close = append(got.Close, p.Paragraph.ID+" "+p.Citation.As+" "+p.Citation.Why)
	}
	for _, p := range audit.Unresolved {
		got.Unresolved = append(got.Unresolved, p.Paragraph.ID+" "+p.Citation.As)
	}
	for _, ref := range audit.Uncited {
		got.Uncited = append(got.Uncited, ref.Number)
	}
	want := summary{
		Citations: 12, Exact: 10, Close: []string{"harbours/6.1 Brandvolt (2016) spelling"}, Unresolved: []string{"harbours/7.1 Tamm (2003)"},
		Uncited:       []int{8},
		DuplicateDOIs: []corpus.DOIFault{{DOI: "10.5555/cm.2018.31", References: []int{3, 4}}},
		Malformed:     []corpus.DOIFault{{DOI: "10.55/el.8", References: []int{5}}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestCitedIn(t *testing.T) {
	a := shipped(t)
	var got []string
	for _, place := range a.CitedIn(a.References[15]) {
		got = append(got, strings.TrimPrefix(place.Paragraph.ID, "kazakhstan/"))
	}
	if diff := cmp.Diff([]string{"4.1", "4.2", "4.3", "4.4", "5.7"}, got); diff != "" {
		t.Errorf("Hanks (2009) is cited in (-want +got):\n%s", diff)
	}
	if in := a.CitedIn(nil); in != nil {
		t.Errorf("nothing is cited in %d places", len(in))
	}
}

func TestVerify(t *testing.T) {
	a := shipped(t)
	p := a.Lookup("4.3")
	if !corpus.Verify(p) {
		t.Fatal("an unchanged paragraph is reported as changed")
	}
	changed := *p
	changed.Text = strings.Replace(p.Text, "Gleason (2010)", "Gleason (2011)", 1)
	if corpus.Verify(&changed) {
		t.Error("a changed quote is reported as the same")
	}
	moved := *p
	moved.Source = []corpus.Span{{Start: p.Source[0].Start + 1, End: p.Source[0].End}}
	if corpus.Verify(&moved) {
		t.Error("a paragraph with another place in the source is reported as the same")
	}
	b := *a
	b.Source = strings.Replace(a.Source, "Kazakhstan", "Kazakstan", 1)
	section := *p.Section
	section.Article = &b
	elsewhere := *p
	elsewhere.Section = &section
	if corpus.Verify(&elsewhere) || corpus.Verify(nil) {
		t.Error("a changed source is reported as the same")
	}
}

func TestReadRefuses(t *testing.T) {
	for name, read := range map[string]struct{ source, id string }{
		"no id": {"text", ""}, "an id with a slash": {"text", "a/b"}, "no text": {" \n\f\n", "x"}, "no UTF-8": {"a\xff", "x"},
	} {
		if _, err := corpus.Read([]byte(read.source), corpus.Options{ID: read.id}); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
