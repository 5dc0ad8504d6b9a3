package corpus_test

import (
	"errors"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"footnote/corpus"
)

func TestInText(t *testing.T) {
	a := shipped(t)
	for id, want := range map[string]string{
		"4.3":   "(Nyshanbayev et al., 2024, Methodology section, para. 3)",
		"0.2":   "(Nyshanbayev et al., 2024, front matter)",
		"5.11":  "(Nyshanbayev et al., 2024, Multi-vector Policy: Nazarbayev-Tokayev Transit section, para. 11)",
		"10.15": "(Nyshanbayev et al., 2024, References section, para. 15)",
	} {
		if got := corpus.InText(a.Lookup(id)); got != want {
			t.Errorf("InText(%s) = %q, want %q", id, got, want)
		}
	}
	orchards := own(t, "orchards")
	if got, want := corpus.InText(orchards.Lookup("2.2")), "(Oyelaran & van der Wiel, 2018, THE LEDGERS section, note 1)"; got != want {
		t.Errorf("InText of a footnote = %q, want %q", got, want)
	}
}

func TestCite(t *testing.T) {
	for _, a := range everyArticle(t) {
		t.Run(a.ID, func(t *testing.T) {
			var b strings.Builder
			p := a.Sections[min(4, len(a.Sections)-1)].Paragraphs
			at := a.Paragraph(2, 1)
			if len(p) > 2 {
				at = p[2]
			}
			for _, style := range corpus.CiteStyles() {
				text, err := corpus.Cite(at, style)
				if err != nil {
					t.Fatal(err)
				}
				b.WriteString("== " + string(style) + "\n" + strings.ReplaceAll(text, "\r\n", "\n") + "\n")
			}
			golden(t, a.ID+".cite", b.String())
		})
	}
	if _, err := corpus.Cite(shipped(t).Lookup("4.3"), "harvard"); !errors.Is(err, corpus.ErrStyle) {
		t.Errorf("an unknown style gives %v, want ErrStyle", err)
	}
}

// nasty is an article whose title and names hold what the formats escape.
func nasty(t *testing.T) *corpus.Article {
	t.Helper()
	const text = "Profit & Loss: 100% of {what} \\costs_ $5 #1 ~ ^x?\n\nÅsa O'Neil-Smith and José de la Cruz\n\n" +
		"DOI: 10.1234/a_b(1)&c\n\n© 1999 Somebody\n\nIntroduction\n\nOne sentence."
	a, err := corpus.Read([]byte(text), corpus.Options{ID: "nasty"})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// published are all articles whose citations are tested.
func published(t *testing.T) []*corpus.Article { return append(everyArticle(t), nasty(t)) }

func TestBibTeXRoundTrip(t *testing.T) {
	for _, a := range published(t) {
		text, err := corpus.Cite(a.Paragraph(1, 1), corpus.BibTeX)
		if err != nil {
			t.Fatal(err)
		}
		kind, key, fields := parseBibTeX(t, text)
		var names []string
		for _, author := range a.Front.Authors {
			names = append(names, author.Family+", "+author.Given)
		}
		want := map[string]string{
			"author": strings.Join(names, " and "), "title": a.Title, "journal": a.Front.Journal, "doi": a.Front.DOI,
			"volume": a.Front.Volume, "number": a.Front.Issue, "note": fields["note"], "year": fields["year"],
		}
		if a.Front.DOI != "" {
			want["url"] = "https://doi.org/" + a.Front.DOI
		}
		for name, value := range want {
			if value == "" {
				delete(want, name)
			}
		}
		if diff := cmp.Diff(want, fields); diff != "" || key != a.ID || (kind == "article") != (a.Front.Journal != "") {
			t.Errorf("%s: @%s{%s does not come back (-want +got):\n%s", a.ID, kind, key, diff)
		}
	}
}

// parseBibTeX is a strict reader of one entry with braced values.
func parseBibTeX(t *testing.T, text string) (kind, key string, fields map[string]string) {
	t.Helper()
	m := regexp.MustCompile(`(?s)^@([a-z]+)\{([A-Za-z0-9_\-]+),\n(.*)\}$`).FindStringSubmatch(text)
	if m == nil {
		t.Fatalf("no BibTeX entry: %s", text)
	}
	fields = map[string]string{}
	rest := m[3]
	for rest != "" {
		f := regexp.MustCompile(`^  ([a-z]+) = \{`).FindStringSubmatch(rest)
		if f == nil {
			t.Fatalf("no field: %q", rest)
		}
		value, after := balanced(t, rest[len(f[0]):])
		if fields[f[1]] != "" {
			t.Fatalf("field %s stands twice", f[1])
		}
		fields[f[1]] = readTeX(t, f[1], value)
		if !strings.HasPrefix(after, ",\n") {
			t.Fatalf("field %s does not end in a comma: %q", f[1], after)
		}
		rest = after[2:]
	}
	return m[1], m[2], fields
}

// balanced reads up to the brace that closes a value. BibTeX itself counts
// braces without heeding backslashes, and so does this.
func balanced(t *testing.T, s string) (value, rest string) {
	t.Helper()
	depth := 1
	for i := range len(s) {
		switch s[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return s[:i], s[i+1:]
			}
		}
	}
	t.Fatalf("braces do not balance: %q", s)
	return "", ""
}

// readTeX undoes TeX's escapes and refuses a bare special character.
func readTeX(t *testing.T, field, value string) string {
	t.Helper()
	if field == "doi" || field == "url" {
		return value
	}
	commands := map[string]string{
		`\textbackslash{}`: `\`, `\textbraceleft{}`: "{", `\textbraceright{}`: "}", `\textasciicircum{}`: "^", `\textasciitilde{}`: "~",
		`\&`: "&", `\%`: "%", `\$`: "$", `\#`: "#", `\_`: "_",
	}
	var b strings.Builder
	for value != "" {
		found := false
		for command, means := range commands {
			if strings.HasPrefix(value, command) {
				b.WriteString(means)
				value, found = value[len(command):], true
				break
			}
		}
		if found {
			continue
		}
		if strings.ContainsRune(`\&%$#_^~`, rune(value[0])) {
			t.Fatalf("bare %q in field %s", value[0], field)
		}
		if value[0] != '{' && value[0] != '}' { // a group keeps the capitals
			b.WriteByte(value[0])
		}
		value = value[1:]
	}
	return b.String()
}

func TestRISRoundTrip(t *testing.T) {
	for _, a := range published(t) {
		text, err := corpus.Cite(a.Paragraph(1, 1), corpus.RIS)
		if err != nil {
			t.Fatal(err)
		}
		fields := parseRIS(t, text)
		var names []string
		for _, author := range a.Front.Authors {
			names = append(names, author.Family+", "+author.Given)
		}
		if !slices.Equal(fields["AU"], names) || !slices.Equal(fields["TI"], []string{a.Title}) {
			t.Errorf("%s: authors %q, title %q", a.ID, fields["AU"], fields["TI"])
		}
		if a.Front.DOI != "" && !slices.Equal(fields["DO"], []string{a.Front.DOI}) {
			t.Errorf("%s: DOI %q, want %q", a.ID, fields["DO"], a.Front.DOI)
		}
		if len(fields["PY"]) != 1 || len(fields["N1"]) != 1 {
			t.Errorf("%s: year %q, note %q", a.ID, fields["PY"], fields["N1"])
		}
	}
}

// parseRIS is a strict reader of one RIS record.
func parseRIS(t *testing.T, text string) map[string][]string {
	t.Helper()
	lines := strings.Split(text, "\r\n")
	if len(lines) < 3 || lines[len(lines)-1] != "" || !strings.HasPrefix(lines[0], "TY  - ") || lines[len(lines)-2] != "ER  - " {
		t.Fatalf("not one record from TY to ER in lines with CR LF: %q", text)
	}
	fields := map[string][]string{}
	tag := regexp.MustCompile(`^([A-Z][A-Z0-9])  - (.*)$`)
	for _, line := range lines[:len(lines)-1] {
		m := tag.FindStringSubmatch(line)
		if m == nil || strings.ContainsAny(m[2], "\r\n") {
			t.Fatalf("not a RIS line: %q", line)
		}
		fields[m[1]] = append(fields[m[1]], m[2])
	}
	return fields
}
