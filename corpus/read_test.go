package corpus_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"footnote/corpus"
)

// body reads text below a heading and lists its paragraphs.
func body(t *testing.T, text string) (paragraphs, doubts []string) {
	t.Helper()
	a, err := corpus.Read([]byte("Title\n\nAda Byron\n\nIntroduction\n\n"+text), corpus.Options{ID: "x"})
	if err != nil {
		t.Fatal(err)
	}
	sound(t, a)
	for _, s := range a.Sections[1:] {
		for _, p := range s.Paragraphs {
			paragraphs = append(paragraphs, p.Text)
		}
	}
	for _, d := range a.Doubts {
		if !strings.Contains(d.What, "without a reference list") {
			doubts = append(doubts, d.What)
		}
	}
	return paragraphs, doubts
}

func TestTornParagraphs(t *testing.T) {
	for name, c := range map[string]struct {
		text   string
		want   []string
		unsure bool
	}{
		"small letter":         {"It goes on\n\nand on.", []string{"It goes on and on."}, false},
		"comma, then capital":  {"Armenia,\n\nTajikistan joined.", []string{"Armenia, Tajikistan joined."}, true},
		"inside a name":        {"Nobody else in the whole valley was a member of the Turkic State\n\nOrganization at that time.", []string{"Nobody else in the whole valley was a member of the Turkic State Organization at that time."}, true},
		"full stop":            {"One.\n\nTwo.", []string{"One.", "Two."}, false},
		"quote after the stop": {"\"One.\"\n\nTwo.", []string{"\"One.\"", "Two."}, false},
		"call of a note":       {"One.3\n\nTwo.", []string{"One.3", "Two."}, false},
		"a decimal is no stop": {"It is 3.5\n\npercent.", []string{"It is 3.5 percent."}, false},
		"abbreviation":         {"Smith et al.\n\nsay so.", []string{"Smith et al. say so."}, false},
		"stop, small letter":   {"One.\n\ntwo.", []string{"One.", "two."}, true},
		"list after a colon":   {"These:\n\n- one\n\n- two", []string{"These:", "- one", "- two"}, false},
		"page number between":  {"It goes\n\n12\n\n\fon.", []string{"It goes on."}, false},
		"hyphen":               {"The develop-\nment. Any development.", []string{"The development. Any development."}, false},
		"hyphen kept":          {"A well-\nknown. More well-known.", []string{"A well-known. More well-known."}, false},
		"hyphen unknown":       {"A zig-\nzag.", []string{"A zigzag."}, true},
		"hyphen suspended":     {"The pre-\nand post-war.", []string{"The pre- and post-war."}, false},
		"hyphen at a break":    {"The develop-\n\n7\n\n\fment. Any development.", []string{"The development. Any development."}, false},
		"soft hyphen":          {"The develop\u00ad\nment.", []string{"The development."}, false},
		"line ends":            {"One\r\ntwo\tthree  four.\r\n", []string{"One two three four."}, false},
	} {
		t.Run(name, func(t *testing.T) {
			got, doubts := body(t, c.text)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if (len(doubts) > 0) != c.unsure {
				t.Errorf("doubts %q, want some: %v", doubts, c.unsure)
			}
		})
	}
}

func TestHeadings(t *testing.T) {
	const prose = "\n\nThe settlers had boats, and the boats were many and of wood, and they did not last the winter.\n\n"
	for name, c := range map[string]struct {
		text string
		want string
	}{
		"plain":        {"Methods" + prose + "Results" + prose, "Introduction Methods Results"},
		"marks":        {"## Boats and men" + prose + "# More" + prose, "Introduction Boats and men More"},
		"underlined":   {"boats and men\n-----" + prose, "Introduction"},
		"Underlined":   {"Boats and men\n-----" + prose, "Introduction Boats and men"},
		"numbers":      {"2. Boats" + prose + "2.1 Of wood" + prose + "3) Men" + prose, "Introduction Boats Of wood Men"},
		"roman":        {"II. Boats" + prose + "III. Men" + prose, "Introduction Boats Men"},
		"title case":   {"The Boats of the Settlers" + prose, "Introduction The Boats of the Settlers"},
		"no blank":     {"2. Boats\nThe settlers had boats, and the boats were many and of wood.\n", "Introduction Boats"},
		"torn text":    {"They had\n\nBoats of Wood" + prose, "Introduction"},
		"a caption":    {"Figure 1 The Boats of the Settlers" + prose, "Introduction"},
		"end of words": {"A Sentence That Ends Here." + prose, "Introduction"},
	} {
		t.Run(name, func(t *testing.T) {
			a, err := corpus.Read([]byte("Title\n\nAda Byron\n\nIntroduction"+prose+c.text), corpus.Options{ID: "x"})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, s := range a.Sections[1:] {
				got = append(got, s.Heading)
			}
			if strings.Join(got, " ") != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
			sound(t, a)
		})
	}
}

func TestSentences(t *testing.T) {
	for text, want := range map[string][]string{
		"One. Two? Three!":                            {"One.", "Two?", "Three!"},
		"K. Tokayev spoke. He left.":                  {"K. Tokayev spoke.", "He left."},
		"In the U.S. Congress it failed.":             {"In the U.S. Congress it failed."},
		"Smith et al. Wrote it. So it is.":            {"Smith et al. Wrote it.", "So it is."},
		`It is "over." (Yuneman, 2023). Then it was.`: {`It is "over." (Yuneman, 2023).`, "Then it was."},
		"See e.g. Boats. All of them.":                {"See e.g. Boats.", "All of them."},
		"It rose by 3.5 percent. It fell.":            {"It rose by 3.5 percent.", "It fell."},
	} {
		a, err := corpus.Read([]byte("Title\n\nAda Byron\n\nIntroduction\n\n"+text), corpus.Options{ID: "x"})
		if err != nil {
			t.Fatal(err)
		}
		p := a.Paragraph(1, 1)
		var got []string
		for _, s := range p.Sentences {
			got = append(got, p.Text[s.Start:s.End])
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}
