package corpus_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"footnote/corpus"
)

const listed = `

References

- Hanks, R. R. (2009). One thing. *Journal*, 1(2), 3–4.
- Laruelle, M., & Royce, D. (2019). Two things. *Journal*, 2, 5–6.
- Laruelle, M., Royce, D., & Beysembayev, S. (2019). Three things. *Journal*, 3, 7–8.
- Muñoz, P. (2015a). Four things. *Journal*, 4, 9–10.
- Muñoz, P. (2015b). Five things. *Journal*, 5, 11–12.
- World Health Organization. (2020). *Six things*. WHO Press.
- de la Cruz, J. (2011). Seven things. *Journal*, 7, 13–14.
- Ministry of Health and Welfare. (2018). *Eight things*. State Printers.
- Whitcombe, T. (n.d.). *Nine things*. Press.
`

// cites reads one paragraph that ends in the given words.
func cites(t *testing.T, text string) []string {
	t.Helper()
	a, err := corpus.Read([]byte("Title\n\nIntroduction\n\n"+text+listed), corpus.Options{ID: "x"})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range a.Sections[1].Paragraphs {
		for _, c := range p.Citations {
			n := 0
			if c.Reference != nil {
				n = c.Reference.Number
			}
			got = append(got, strings.TrimSpace(fmt.Sprintf("%s = %d %s %s", c.As, n, c.Match, c.Why)))
		}
	}
	return got
}

func TestCitationsAreResolved(t *testing.T) {
	for text, want := range map[string][]string{
		"As it was (Hanks, 2009).":                            {"Hanks (2009) = 1 exact"},
		"As Hanks (2009) says.":                               {"Hanks (2009) = 1 exact"},
		"As in Hanks's (2009) view.":                          {"Hanks's (2009) = 1 exact"},
		"As in Hanks’ (2009) view.":                           {"Hanks’ (2009) = 1 exact"},
		"No comma (Hanks 2009).":                              {"Hanks (2009) = 1 exact"},
		"In Kazakhstan, Hanks (2009) says.":                   {"Hanks (2009) = 1 exact"},
		"However Robert Hanks (2009) says.":                   {"Robert Hanks (2009) = 1 exact"},
		"With a page (see Hanks, 2009, p. 12).":               {"Hanks (2009) = 1 exact"},
		"In words (as Hanks, 2009, has it).":                  nil,
		"Two (Hanks, 2009; Laruelle & Royce, 2019).":          {"Hanks (2009) = 1 exact", "Laruelle & Royce (2019) = 2 exact"},
		"Three of them (Laruelle et al., 2019).":              {"Laruelle et al. (2019) = 3 exact"},
		"All three: Laruelle, Royce, and Beysembayev (2019).": {"Laruelle, Royce, and Beysembayev (2019) = 3 exact"},
		"One of two (Laruelle, 2019).":                        {"Laruelle (2019) = 2 close authors"},
		"First name: Laruelle and Dylan (2019).":              {"Laruelle and Dylan (2019) = 2 close first name"},
		"First name (Robert, 2009).":                          {"Robert (2009) = 1 close first name"},
		"One letter (Hancks, 2009).":                          {"Hancks (2009) = 1 close spelling"},
		"Another year (Hanks, 2008).":                         {"Hanks (2008) = 1 close year"},
		"One digit (Hanks, 2019).":                            {"Hanks (2019) = 1 close year"},
		"Far year (Hanks, 1985).":                             {"Hanks (1985) = 0 none"},
		"Two slips (Hancks, 2008).":                           {"Hancks (2008) = 0 none"},
		"Nobody (Smithson, 2009).":                            {"Smithson (2009) = 0 none"},
		"Suffixes (Muñoz, 2015a, b).":                         {"Muñoz (2015a) = 4 exact", "Muñoz (2015b) = 5 exact"},
		"Suffixes (Muñoz, 2015a, 2015b).":                     {"Muñoz (2015a) = 4 exact", "Muñoz (2015b) = 5 exact"},
		"No suffix (Muñoz, 2015).":                            {"Muñoz (2015) = 4 close year"},
		"No tilde (Munoz, 2015a).":                            {"Munoz (2015a) = 4 close spelling"},
		"A body (World Health Organization, 2020).":           {"World Health Organization (2020) = 6 exact"},
		"A short body (WHO, 2020).":                           {"WHO (2020) = 6 close abbreviation"},
		"Particles (de la Cruz, 2011).":                       {"de la Cruz (2011) = 7 exact"},
		"A body (Ministry of Health and Welfare, 2018).":      {"Ministry of Health and Welfare (2018) = 8 exact"},
		"No date (Whitcombe, n.d.).":                          {"Whitcombe (n.d.) = 9 exact"},
		"A date (May 2009) and (January 12, 2009).":           nil,
		"A year (2009) and the Concept 2020 (Astana 2020).":   nil,
		"An abbreviation (SCO) and money (Grant No. 2009).":   nil,
	} {
		t.Run(text, func(t *testing.T) {
			if diff := cmp.Diff(want, cites(t, text)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestNumbersAreResolved(t *testing.T) {
	const list = "\n\nReferences\n\n1. Hanks, R. (2009). One. *Journal*, 1.\n2. Royce, D. (2019). Two. *Journal*, 2.\n3. Munoz, P. (2015). Three. *Journal*, 3.\n"
	for text, want := range map[string]string{
		"In brackets [1], [2, 3] and [4].": "[1]=1 exact, [2]=2 exact, [3]=3 exact, [4]=0 none",
		"A range [1-3].":                   "[1]=1 exact, [2]=2 exact, [3]=3 exact",
		"A superscript¹ and a range²⁻³.":   "[1]=1 exact, [2]=2 exact, [3]=3 exact",
		"Carets^1 and ^{2,3}.":             "[1]=1 exact, [2]=2 exact, [3]=3 exact",
	} {
		a, err := corpus.Read([]byte("Title\n\nIntroduction\n\n"+text+list), corpus.Options{ID: "x"})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, c := range a.Paragraph(1, 1).Citations {
			n := 0
			if c.Reference != nil {
				n = c.Reference.Number
			}
			got = append(got, fmt.Sprintf("%s=%d %s", c.As, n, c.Match))
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%q: %v, want %s", text, got, want)
		}
	}
}
