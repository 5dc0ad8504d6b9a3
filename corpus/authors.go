package corpus

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

var (
	authorAnd   = regexp.MustCompile(`,?\s+(?:and|&)\s+`)
	authorToken = regexp.MustCompile(`^([\p{L}\p{M}][\p{L}\p{M}.'’\- ]*[\p{L}\p{M}.])\s*((?:\^\{[^}]*\}|\^[\p{L}\d*†‡§]|[\d¹²³⁴-⁹*†‡§]+(?:,\s?[\d*†‡§]+)*|,[*†‡§])*)\s*(?:[,;]\s*|$)`)
	markSplit   = regexp.MustCompile(`[\p{L}]|\d+|[*†‡§]`)
	lineMark    = regexp.MustCompile(`^(?:\^\{?([\p{L}]|\d{1,2}|[*†‡§])\}?|([¹²³⁴-⁹]+)|([*†‡§])|(\d{1,2}|[a-h]))\s*[.)]?\s+(\S.*)$`)
	email       = regexp.MustCompile(`[\p{L}\d._%+\-]+@[\p{L}\d\-]+(?:\.[\p{L}\d\-]+)+`)
	emailOwner  = regexp.MustCompile(`^[\s.;,]*\(([^()]*)\)`)
	placeWords  = regexp.MustCompile(`(?i)\b(?:univers|institut|department|faculty|school|college|academy|centre|center|laborator|ministry|hospital)`)
)

// readAuthors finds the line of names and resolves the marks behind them to
// the lines that start with the same mark.
func (r *reader) readAuthors(lines []*Paragraph) {
	f := &r.article.Front
	var marks [][]string
	for _, p := range lines[:min(4, len(lines))] {
		if f.Authors, marks = parseAuthors(p.Text); f.Authors != nil {
			break
		}
	}
	if f.Authors == nil {
		if len(lines) > 0 {
			r.doubt(r.lineAt(lines[0].Source[0].Start), "no line of the front matter reads as a list of authors")
		}
		return
	}
	marked := map[string]string{}
	var unmarked []string
	for _, p := range lines {
		if m := lineMark.FindStringSubmatch(p.Text); m != nil && !isFrontLine(p.Text) {
			marked[plainDigits(m[1]+m[2]+m[3]+m[4])] = m[5]
		} else if m == nil && placeWords.MatchString(p.Text) && !isFrontLine(p.Text) {
			unmarked = append(unmarked, p.Text)
		}
	}
	r.resolveMarks(marks, marked, unmarked, lines)
	r.readEmails(lines)
}

// parseAuthors reads a line of names with their marks; nil when it is none.
func parseAuthors(text string) (authors []Author, marks [][]string) {
	if b, ok := strings.CutPrefix(text, "by "); ok {
		text = b
	} else if b, ok := strings.CutPrefix(text, "By "); ok {
		text = b
	}
	text = authorAnd.ReplaceAllString(text, ", ")
	for text != "" {
		m := authorToken.FindStringSubmatch(text)
		if m == nil || !isName(m[1]) {
			return nil, nil
		}
		given, family := splitName(m[1])
		authors = append(authors, Author{Name: m[1], Given: given, Family: family})
		marks = append(marks, markSplit.FindAllString(plainDigits(m[2]), -1))
		text = text[len(m[0]):]
	}
	return authors, marks
}

// isName tells whether s is two to six words that start with capitals, but
// for the particles of names.
func isName(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 6 || placeWords.MatchString(s) || isFrontLine(s) || labelLine.MatchString(s) {
		return false
	}
	for _, w := range words {
		first, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(first) && !isParticle(w) && !strings.Contains(w, "-") {
			return false
		}
	}
	return true
}

// splitName parts a printed name: the family name is the last word with the
// particles before it.
func splitName(name string) (given, family string) {
	words := strings.Fields(name)
	at := len(words) - 1
	if at > 1 && isSuffix(words[at]) {
		at--
	}
	for at > 1 && isParticle(words[at-1]) {
		at--
	}
	return strings.Join(words[:at], " "), strings.Join(words[at:], " ")
}

func isSuffix(w string) bool {
	switch strings.Trim(w, ".,") {
	case "Jr", "Sr", "II", "III", "IV":
		return true
	}
	return false
}

// isParticle knows the small words inside family names.
func isParticle(w string) bool {
	switch w {
	case "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "el", "al", "bin", "ibn", "ter", "ten", "y", "zu":
		return true
	}
	return false
}

// resolveMarks gives each author the lines that the marks point at. Lines
// without a mark belong to everybody when no author has one.
func (r *reader) resolveMarks(marks [][]string, marked map[string]string, unmarked []string, lines []*Paragraph) {
	f := &r.article.Front
	anyMark := slices.ContainsFunc(marks, func(m []string) bool { return len(m) > 0 })
	for i := range f.Authors {
		author := &f.Authors[i]
		for _, m := range marks[i] {
			switch line, ok := marked[m]; {
			case ok:
				author.Affiliations = append(author.Affiliations, line)
			case strings.Contains("*†‡§", m):
				author.Corresponding = author.Corresponding || m == "*"
			default:
				r.doubt(r.lineAt(lines[0].Source[0].Start), "the mark %q of %s points at no line", m, author.Name)
			}
		}
		if !anyMark {
			author.Affiliations = slices.Clone(unmarked)
		}
	}
}

// readEmails gives each address to the author named in brackets behind it,
// else to the corresponding or the only author.
func (r *reader) readEmails(lines []*Paragraph) {
	f := &r.article.Front
	for _, p := range lines {
		if strings.Contains(strings.ToLower(p.Text), "corresponding author") {
			r.nameCorresponding(p.Text)
		}
		at := email.FindAllStringIndex(p.Text, -1)
		owner := (*Author)(nil)
		for i := len(at) - 1; i >= 0; i-- {
			if m := emailOwner.FindStringSubmatch(p.Text[at[i][1]:]); m != nil {
				owner = r.authorNamed(m[1])
			}
			if owner == nil {
				owner = r.authorOf(p.Text)
			}
			if owner == nil {
				r.doubt(r.lineAt(p.Source[0].Start), "whose address %s is is not said", p.Text[at[i][0]:at[i][1]])
				continue
			}
			owner.Emails = append([]string{p.Text[at[i][0]:at[i][1]]}, owner.Emails...)
		}
	}
	if len(f.Authors) == 1 && len(f.Authors[0].Emails) > 0 {
		f.Authors[0].Corresponding = true
	}
}

// nameCorresponding marks the author whose family name the line prints.
func (r *reader) nameCorresponding(text string) {
	if a := r.authorNamed(text); a != nil {
		a.Corresponding = true
	}
}

// authorNamed finds the one author whose family name stands in text.
func (r *reader) authorNamed(text string) *Author {
	var found *Author
	for i := range r.article.Front.Authors {
		a := &r.article.Front.Authors[i]
		if slices.Contains(wordsOf(text), foldCase(a.Family)) || strings.Contains(text, a.Name) {
			if found != nil {
				return nil
			}
			found = a
		}
	}
	return found
}

// authorOf is the author whom a line of addresses is about.
func (r *reader) authorOf(text string) *Author {
	if a := r.authorNamed(text); a != nil {
		return a
	}
	var found *Author
	for i := range r.article.Front.Authors {
		if a := &r.article.Front.Authors[i]; a.Corresponding || len(r.article.Front.Authors) == 1 {
			if found != nil {
				return nil
			}
			found = a
		}
	}
	return found
}
