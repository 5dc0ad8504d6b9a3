package corpus

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// The reasons why a match is close and not exact.
const (
	whySpelling  = "spelling"
	whyYear      = "year"
	whyFirstName = "first name"
	whyAuthors   = "authors"
	whyShort     = "abbreviation"
)

// matcher resolves citations by author and year against a reference list.
type matcher struct{ entries []entry }

// entry is a reference in the words that citations use.
type entry struct {
	ref    *Reference
	names  []CSLName
	year   string
	suffix string
}

var (
	entryYear = regexp.MustCompile(`\(((?:1[5-9]|20)\d\d)([a-z]?)\b|\b((?:1[5-9]|20)\d\d)([a-z])\b`)
	citedJoin = regexp.MustCompile(`,\s+(?:and\s+|&\s+)?|\s+and\s+|\s*&\s*`)
	citedEtAl = regexp.MustCompile(`,?\s+et\s+al\.?$`)
	ownership = regexp.MustCompile(`['’]s?$`)
)

func newMatcher(refs []*Reference) matcher {
	var m matcher
	for _, ref := range refs {
		e := entry{ref: ref, names: ref.CSL.Author}
		if len(e.names) == 0 {
			e.names = ref.CSL.Editor
		}
		if ref.CSL.Issued != nil {
			e.year = strconv.Itoa(ref.CSL.Issued.DateParts[0][0])
		}
		if y := entryYear.FindStringSubmatch(ref.Text); y != nil && (e.year == "" || e.year == y[1]+y[3]) {
			e.year, e.suffix = y[1]+y[3], y[2]+y[4]
		}
		if e.year == "" && strings.Contains(ref.Text, "n.d.") {
			e.year = "n.d."
		}
		if len(e.names) == 0 {
			if first := strings.FieldsFunc(ref.Text, func(r rune) bool { return r == ',' || r == '.' || r == '(' }); len(first) > 0 {
				e.names = []CSLName{{Literal: strings.TrimSpace(first[0])}}
			}
		}
		m.entries = append(m.entries, e)
	}
	return m
}

// cited is one way to read a citation.
type cited struct {
	names []string
	etAl  bool
	year  string
}

// resolve makes a citation of each year found, each resolved to the entry it
// matches best. What looks like a citation by its capitals alone and matches
// nothing is none.
func (m matcher) resolve(text string, f found) []Citation {
	var all []Citation
	for i, year := range f.years {
		best := Citation{Span: f.Span, Match: None}
		bestScore, authors := 0, readings(f.authors)[0]
		for _, reading := range readings(f.authors) {
			c := parseCited(reading, year)
			for _, e := range m.entries {
				score, why := e.match(c)
				if score > bestScore {
					bestScore, authors = score, reading
					best.Reference, best.Match, best.Why = e.ref, Exact, why
					if why != "" {
						best.Match = Close
					}
				}
			}
			if best.Match == Exact {
				break
			}
		}
		if best.Match == None && !f.comma {
			continue
		}
		best.Start = f.Start + len(f.authors) - len(authors)
		best.As = authors + " (" + year + ")"
		if i > 0 {
			best.Span = yearSpan(text, f.Span, year, all[len(all)-1].End)
		} else if len(f.years) > 1 {
			best.End = yearSpan(text, f.Span, year, best.Start+len(authors)).End
		}
		all = append(all, best)
	}
	return all
}

// yearSpan finds where a further year of the same authors stands.
func yearSpan(text string, in Span, year string, after int) Span {
	printed := year
	at := strings.Index(text[after:in.End], printed)
	if at < 0 && len(year) == 5 {
		printed = year[4:]
		at = strings.Index(text[after:in.End], printed)
	}
	if at < 0 {
		return in
	}
	return Span{after + at, after + at + len(printed)}
}

func parseCited(authors, year string) cited {
	authors = ownership.ReplaceAllString(strings.TrimSpace(authors), "")
	c := cited{year: year}
	if loc := citedEtAl.FindStringIndex(authors); loc != nil {
		c.etAl, authors = true, authors[:loc[0]]
	}
	c.names = citedJoin.Split(authors, -1)
	return c
}

// match scores how well a citation names the entry: 0 not at all; 100 with no
// reason when it does in every point, else lower with the one thing that
// differs. Two differences are no match.
func (e entry) match(c cited) (score int, why string) {
	if len(e.names) == 0 {
		return 0, ""
	}
	if e.literally(c) {
		return e.matchYear(c.year, "")
	}
	if len(c.names) > len(e.names) {
		return 0, ""
	}
	differs := ""
	for i, name := range c.names {
		d, ok := nameDiffers(name, e.names[i])
		if !ok || d != "" && differs != "" || d == whyFirstName && c.year != e.year+e.suffix {
			return 0, ""
		}
		differs += d
	}
	if c.etAl && len(e.names) < 3 || !c.etAl && len(c.names) != len(e.names) {
		if differs != "" {
			return 0, ""
		}
		differs = whyAuthors
	}
	return e.matchYear(c.year, differs)
}

// literally tells whether the citation names the entry's body word for word,
// even where the name holds an "and" or a comma.
func (e entry) literally(c cited) bool {
	return !c.etAl && len(e.names) == 1 && e.names[0].Literal != "" &&
		strings.Join(wordsOf(strings.Join(c.names, " and ")), " ") == strings.Join(wordsOf(e.names[0].Literal), " ")
}

func (e entry) matchYear(year, differs string) (score int, why string) {
	if year == e.year+e.suffix {
		switch differs {
		case "":
			return 100, ""
		case whySpelling:
			return 70, differs
		case whyShort:
			return 60, differs
		case whyAuthors:
			return 50, differs
		}
		return 40, differs
	}
	if apart, ok := yearsApart(year, e.year); ok && differs == "" {
		return 65 - min(apart, 20), whyYear
	}
	return 0, ""
}

// yearsApart tells how far a cited year is from a printed one, and whether it
// can be a slip: three years at most, or one wrong digit.
func yearsApart(a, b string) (int, bool) {
	if len(a) < 4 || len(b) < 4 {
		return 0, false
	}
	x, err1 := strconv.Atoi(a[:4])
	y, err2 := strconv.Atoi(b[:4])
	if err1 != nil || err2 != nil {
		return 0, false
	}
	wrong := 0
	for i := range 4 {
		if a[i] != b[i] {
			wrong++
		}
	}
	apart := max(x-y, y-x)
	return apart, apart <= 3 || wrong <= 1
}

// nameDiffers compares one cited name with one of the entry: ok is false when
// they have nothing in common.
func nameDiffers(name string, is CSLName) (why string, ok bool) {
	family := is.Family + is.Literal
	n, f := foldCase(name), foldCase(family)
	switch {
	case n == f && plainQuotes(name) == plainQuotes(family):
		return "", true
	case n == f:
		return whySpelling, true
	case is.Family != "" && strings.HasSuffix(n, " "+f) && sameInitial(n, is.Given):
		return "", true
	case is.Literal != "" && (acronym(is.Literal) == name || strings.Contains(is.Literal, "("+name+")")):
		return whyShort, true
	case typos(n) > 0 && distance(n, f, typos(n)) <= typos(n) && sameStart(n, f):
		return whySpelling, true
	case is.Given != "" && utf8.RuneCountInString(name) > 2 && !strings.Contains(name, " ") && sameInitial(n, is.Given):
		return whyFirstName, true
	}
	return "", false
}

// plainQuotes is lower case with straight apostrophes and plain hyphens.
func plainQuotes(s string) string {
	return strings.ToLower(strings.NewReplacer("’", "'", "‐", "-", "‑", "-", "–", "-").Replace(s))
}

func sameInitial(a, b string) bool {
	x, _ := utf8.DecodeRuneInString(a)
	y, _ := utf8.DecodeRuneInString(foldCase(b))
	return x == y
}

// sameStart asks that misspelt names share a letter among their first two, so
// that different short names are not taken for each other.
func sameStart(a, b string) bool {
	x, y := []rune(a), []rune(b)
	return len(x) > 1 && len(y) > 1 && (x[0] == y[0] || x[1] == y[1])
}

// acronym is made of the capitals of a body's name.
func acronym(name string) string {
	var b strings.Builder
	for _, w := range strings.Fields(name) {
		if r, _ := utf8.DecodeRuneInString(w); r >= 'A' && r <= 'Z' {
			b.WriteRune(r)
		}
	}
	return b.String()
}
