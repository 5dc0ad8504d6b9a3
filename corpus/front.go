package corpus

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

var (
	keywordsLabel = regexp.MustCompile(`(?i)^(?:key\s?words?(?: and phrases)?|index terms)\s*[:—–-]+\s*`)
	fourDigits    = regexp.MustCompile(`\b(?:1[89]|20)\d\d\b`)
	journalLine   = regexp.MustCompile(`(?i)^((?:[\p{L}&,'’-]+\s+)*?(?:journal|review|quarterly|annals|bulletin|proceedings|transactions|studies|letters)\b[\p{L}&,'’ -]*?),?\s*(?:vol(?:ume|\.)?\s*)?(\d{1,4})(?:\s*\((\d{1,3}(?:[-–]\d{1,3})?)\)|,?\s*(?:no\.?|issue|number)\s*(\d{1,3}))?`)
	dated         = regexp.MustCompile(`(?i)\b(received(?: in revised form)?|revised|accepted|submitted|published(?: online)?|first published|available online)\b:?\s*(?:on\s+)?(\d{1,2}[ .]\s?\p{L}+[.,]? \d{4}|\p{L}+\.? \d{1,2},? \d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4}|\p{L}+\.? \d{4})`)
)

// readFront reads the front matter's lines into fields.
func (r *reader) readFront() {
	a, lines := r.article, r.article.Sections[0].Paragraphs
	lines = r.readJournal(lines)
	if len(lines) > 0 && !isFrontLine(lines[0].Text) {
		a.Title = lines[0].Text
		lines = lines[1:]
	}
	r.readAuthors(lines)
	f := &a.Front
	for _, p := range lines {
		if m := keywordsLabel.FindString(p.Text); m != "" && f.Keywords == nil {
			f.Keywords = splitKeywords(p.Text[len(m):])
		}
		if f.DOI == "" {
			f.DOI = findDOI(p.Text)
		}
		if f.Copyright == "" && (strings.Contains(p.Text, "©") || strings.HasPrefix(strings.ToLower(p.Text), "copyright")) {
			f.Copyright = p.Text
		}
		f.Dates = append(f.Dates, r.datesIn(p)...)
	}
	r.readYear()
	r.readStatements()
}

// readJournal takes the line that prints the journal before the title.
func (r *reader) readJournal(lines []*Paragraph) []*Paragraph {
	for i, p := range lines[:min(2, len(lines))] {
		m := journalLine.FindStringSubmatch(p.Text)
		if m == nil || len(p.Text) > 140 {
			continue
		}
		f := &r.article.Front
		f.Journal, f.Volume, f.Issue = strings.TrimSpace(m[1]), m[2], m[3]+m[4]
		if y := fourDigits.FindString(p.Text[len(m[1]):]); y != "" {
			f.Year, _ = strconv.Atoi(y)
			if f.Volume == y {
				f.Volume = ""
			}
		}
		rest := append([]*Paragraph{}, lines[:i]...)
		return append(rest, lines[i+1:]...)
	}
	return lines
}

// splitKeywords cuts at semicolons, else at commas.
func splitKeywords(text string) []string {
	separator := ","
	for _, s := range []string{";", "·", "•"} {
		if strings.Contains(text, s) {
			separator = s
			break
		}
	}
	var words []string
	for _, w := range strings.Split(text, separator) {
		if w = strings.TrimSpace(w); w != "" {
			words = append(words, w)
		}
	}
	if n := len(words); n > 0 {
		words[n-1] = strings.TrimSuffix(words[n-1], ".")
	}
	return words
}

// datesIn reads the dated events of a line.
func (r *reader) datesIn(p *Paragraph) []Date {
	var dates []Date
	for _, m := range dated.FindAllStringSubmatch(p.Text, -1) {
		day, ok := parseDate(m[2])
		if !ok {
			r.doubt(r.lineAt(p.Source[0].Start), "%q is no date that can be read", m[0])
			continue
		}
		dates = append(dates, Date{Event: m[1], Time: day})
	}
	return dates
}

func parseDate(s string) (time.Time, bool) {
	s = strings.Join(strings.Fields(strings.NewReplacer(",", " ", ". ", " ").Replace(s)), " ")
	for _, layout := range []string{
		"2 January 2006", "2 Jan 2006", "January 2 2006", "Jan 2 2006", "2006-01-02", "02.01.2006", "2.1.2006", "January 2006", "Jan 2006",
	} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}

// readYear takes the year of the copyright line, else of the journal line,
// else of the newest date.
func (r *reader) readYear() {
	f := &r.article.Front
	if y := fourDigits.FindString(f.Copyright); y != "" {
		f.Year, _ = strconv.Atoi(y)
	}
	if f.Year != 0 {
		return
	}
	for _, d := range f.Dates {
		f.Year = max(f.Year, d.Time.Year())
	}
}

// readStatements finds the paragraphs that state funding and conflicts: under
// a heading of that name, else in the acknowledgements.
func (r *reader) readStatements() {
	f := &r.article.Front
	for _, s := range r.article.Sections[1:] {
		heading := strings.ToLower(s.Heading)
		if len(s.Paragraphs) == 0 || s.References {
			continue
		}
		switch {
		case strings.Contains(heading, "funding") && f.Funding == nil:
			f.Funding = s.Paragraphs[0]
		case (strings.Contains(heading, "conflict") || strings.Contains(heading, "competing")) && strings.Contains(heading, "interest"):
			f.Conflicts = s.Paragraphs[0]
		}
	}
	for _, p := range r.article.Paragraphs() {
		heading := strings.ToLower(p.Section.Heading)
		text := strings.ToLower(p.Text)
		if f.Funding == nil && strings.HasPrefix(heading, "acknowledg") &&
			(strings.Contains(text, "funded") || strings.Contains(text, "grant") || strings.Contains(text, "supported by")) {
			f.Funding = p
		}
	}
}
