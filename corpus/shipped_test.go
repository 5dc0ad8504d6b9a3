package corpus_test

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"footnote/corpus"
)

func TestShippedSections(t *testing.T) {
	type section struct {
		Heading    string
		Paragraphs int
	}
	want := []section{
		{"Front matter", 15},
		{"Abstract", 1},
		{"Introduction", 4},
		{"The Basic Principles of Multi-vector Foreign Policy: From Nazarbayev to Tokayev", 5},
		{"Methodology", 5},
		{"Multi-vector Policy: Nazarbayev-Tokayev Transit", 20},
		{"Discussion", 7},
		{"Conclusions", 2},
		{"Conflicts of Interest", 1},
		{"Fundings", 1},
		{"References", 34},
	}
	a := shipped(t)
	var got []section
	for _, s := range a.Sections {
		got = append(got, section{s.Heading, len(s.Paragraphs)})
		if s.References != (s.Heading == "References") {
			t.Errorf("section %q says References is %v", s.Heading, s.References)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("sections (-want +got):\n%s", diff)
	}
	if len(a.References) != 34 {
		t.Errorf("%d references, want 34", len(a.References))
	}
}

// TestShippedJoins checks the ten paragraphs that page breaks tore.
func TestShippedJoins(t *testing.T) {
	a := shipped(t)
	joins := map[string]string{
		"2.4": "policy through an exhaustive analysis", "3.4": "establishing a multi-vector", "4.4": "of pragmatic, balanced relations",
		"4.5": "40 percent of the annual budget", "5.4": "suggesting a strategic aim", "5.11": "Armenia, Tajikistan, and Kyrgyzstan",
		"5.13": "the BRI project has elevated", "5.17": "the Turkic State Organization (TSO)", "6.3": "proactive stance and focus on",
		"6.7": "implemented during a period of",
	}
	for _, p := range a.Paragraphs() {
		place := strings.TrimPrefix(p.ID, "kazakhstan/")
		words, torn := joins[place]
		if torn != (len(p.Source) == 2) && place != "0.10" { // the keywords have their label in front
			t.Errorf("%s was read from %d parts", place, len(p.Source))
		}
		if !strings.Contains(p.Text, words) {
			t.Errorf("%s does not hold %q", place, words)
		}
	}
}

func TestShippedFront(t *testing.T) {
	a := shipped(t)
	const (
		linesA = "Chair of International Relations and World Economy, Faculty of International Relations, al-Farabi Kazakh National university, Almaty city 050040, Republic of Kazakhstan"
		linesB = "Regional Studies and International Relations, Humanitarian Law Faculty, Turan University, Almaty city 050013, Republic of Kazakhstan"
		linesC = "International Relations and Diplomacy, Faculty of International Relations, Kazakh Ablai Khan University of International Relations and World Languages, Almaty city 050022, Republic of Kazakhstan"
	)
	author := func(given, family, line string) corpus.Author {
		return corpus.Author{Name: given + " " + family, Given: given, Family: family, Affiliations: []string{line}}
	}
	day := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }
	want := corpus.Front{
		Authors: []corpus.Author{
			author("Nurbolat", "Nyshanbayev", linesA), author("Bulent", "Tarman", linesB), author("Zhengisbek", "Tolen", linesB),
			author("Alina", "Samay", linesB), author("Zhangeldi", "Agybay", linesC),
		},
		Dates: []corpus.Date{
			{Event: "Received", Time: day(2023, 8, 15)}, {Event: "Revised", Time: day(2023, 9, 21)},
			{Event: "Accepted", Time: day(2023, 10, 2)}, {Event: "Available online", Time: day(2024, 8, 30)},
		},
		Keywords: []string{
			"K. Tokayev", "multi-vector foreign policy", "N. Nazarbayev", "neorealism", "power transit", "Republic of Kazakhstan",
		},
		DOI: "10.34044/kjss.2024.45.3.21", Copyright: "© 2024 Kasetsart University.", Year: 2024,
	}
	want.Authors[1].Corresponding = true
	want.Authors[1].Emails = []string{"btarman@gmail.com", "b.tarman@turan-edu.kz"}
	got := a.Front
	if got.Funding != a.Lookup("9.1") || got.Conflicts != a.Lookup("8.1") {
		t.Errorf("funding %v, conflicts %v", got.Funding, got.Conflicts)
	}
	got.Funding, got.Conflicts = nil, nil
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("front matter (-want +got):\n%s", diff)
	}
	if a.Title != "The Republic of Kazakhstan's multi-vector foreign policy: Re-evaluation under president Tokayev" {
		t.Errorf("title %q", a.Title)
	}
	if sum := sha256.Sum256([]byte(a.Source)); a.Hash != hex.EncodeToString(sum[:]) {
		t.Errorf("hash %s is not that of the source", a.Hash)
	}
	if !strings.Contains(a.Rights, "© 2024 Kasetsart University") || !strings.Contains(a.Rights, a.Title) {
		t.Errorf("the rights do not name the article: %q", a.Rights)
	}
}

// TestShippedNearMisses checks the eight citations, nine times printed, that
// do not match the list in every point.
func TestShippedNearMisses(t *testing.T) {
	type miss struct {
		ID, As    string
		Reference int
		Why       string
	}
	want := []miss{
		{"kazakhstan/3.2", "Arynov (2023)", 5, "year"},
		{"kazakhstan/4.2", "Guliyeu's (2011)", 15, "spelling"},
		{"kazakhstan/4.4", "Guliyeu (2011)", 15, "spelling"},
		{"kazakhstan/4.4", "Charles (2014)", 34, "first name"},
		{"kazakhstan/4.5", "Johnson (2012)", 19, "spelling"},
		{"kazakhstan/5.10", "Osipova et al. (2018)", 28, "spelling"},
		{"kazakhstan/5.14", "Laruelle and Dylan (2019)", 20, "first name"},
		{"kazakhstan/5.17", "Isaacs (2010)", 17, "year"},
		{"kazakhstan/5.18", "Cooley (2021)", 6, "year"},
	}
	audit := shipped(t).Audit()
	var got []miss
	for _, place := range audit.Close {
		got = append(got, miss{place.Paragraph.ID, place.Citation.As, place.Citation.Reference.Number, place.Citation.Why})
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("near misses (-want +got):\n%s", diff)
	}
	if audit.Citations != 49 || audit.Exact != 40 || audit.Unresolved != nil || audit.Uncited != nil || audit.DuplicateDOIs != nil || audit.MalformedDOIs != nil {
		t.Errorf("audit %+v", audit)
	}
}
