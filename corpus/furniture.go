package corpus

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

var (
	pageNumberLine = regexp.MustCompile(`(?i)^(?:[-–—]\s*)?(?:page\s+|p\.\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s+of\s+\d{1,4}|\s*/\s*\d{1,4})?(?:\s*[-–—])?$`)
	ruleLine       = regexp.MustCompile(`^(?:[-_=*~]\s?){3,}$`)
	digits         = regexp.MustCompile(`\d+`)
)

// liftFurniture finds the lines that belong to the page and not to the text:
// rules, page numbers and running heads. It returns them, and the lines that
// are underlined as headings.
func (r *reader) liftFurniture(lines []line) (furniture, under map[int]bool) {
	furniture, under = map[int]bool{}, map[int]bool{}
	heads := r.runningHeads(lines)
	for i, l := range lines {
		text := fold(r.cut(l.Span))
		switch {
		case l.blank():
			continue
		case ruleLine.MatchString(text):
			furniture[i] = true
			r.setAside(l.Span, Rule)
			if i > 0 && !lines[i-1].blank() && !furniture[i-1] && (i < 2 || lines[i-2].blank()) {
				under[i-1] = true
			}
		case heads[i]:
			furniture[i] = true
			r.setAside(l.Span, RunningHead)
		case pageNumberLine.MatchString(text) && r.apart(lines, i, heads):
			furniture[i] = true
			r.setAside(l.Span, PageNumber)
		}
	}
	return furniture, under
}

// apart tells whether nothing but blank lines, page ends and running heads
// stand directly around a line.
func (r *reader) apart(lines []line, i int, heads map[int]bool) bool {
	before := i == 0 || lines[i-1].blank() || heads[i-1] || lines[i].page
	after := i == len(lines)-1 || lines[i+1].blank() || heads[i+1] || lines[i+1].page
	return before && after
}

// runningHeads finds the short lines that come again and again at page ends:
// three times or more as they are, twice or more beside a page number.
func (r *reader) runningHeads(lines []line) map[int]bool {
	seen := map[string][]int{}
	for i, l := range lines {
		text := fold(r.cut(l.Span))
		if n := utf8.RuneCountInString(text); n < 6 || n > 90 || strings.HasSuffix(text, ".") || !r.standsAlone(lines, i) {
			continue
		}
		key := digits.ReplaceAllString(text, "#")
		seen[key] = append(seen[key], i)
	}
	heads := map[int]bool{}
	for key, at := range seen {
		if len(at) < 2 || at[0] == firstText(lines) && len(at) < 4 && !r.byPageEnd(lines, at[1:]) {
			continue
		}
		paged := r.byPageEnd(lines, at) || strings.HasPrefix(key, "#") || strings.HasSuffix(key, "#")
		if !paged && len(at) < 3 || paged && strings.Contains(key, "#") && !r.growing(lines, at) {
			continue
		}
		for _, i := range at {
			if i != firstText(lines) {
				heads[i] = true
			}
		}
	}
	return heads
}

// growing tells whether the numbers at the edge of the lines rise, as page
// numbers do.
func (r *reader) growing(lines []line, at []int) bool {
	last := -1
	for _, i := range at {
		all := digits.FindAllString(r.cut(lines[i].Span), -1)
		n, ok := parseNumber(strings.TrimLeft(all[len(all)-1], "0"), 1)
		if first, ok1 := parseNumber(all[0], 1); ok1 && startsWithDigit(r.cut(lines[i].Span)) {
			n, ok = first, true
		}
		if !ok || n <= last {
			return false
		}
		last = n
	}
	return true
}

func startsWithDigit(s string) bool { return s != "" && '0' <= s[0] && s[0] <= '9' }

// standsAlone tells whether a line has a blank line, a page end or a page
// number on one side at least.
func (r *reader) standsAlone(lines []line, i int) bool {
	return i == 0 || i == len(lines)-1 || lines[i-1].blank() && lines[i+1].blank() || lines[i].page || lines[i+1].page ||
		r.isPageNumber(lines[i-1]) || r.isPageNumber(lines[i+1])
}

func (r *reader) isPageNumber(l line) bool {
	return !l.blank() && pageNumberLine.MatchString(fold(r.cut(l.Span)))
}

// byPageEnd tells whether most of the lines have a page number or a form feed
// within two lines.
func (r *reader) byPageEnd(lines []line, at []int) bool {
	near := 0
	for _, i := range at {
		for j := max(0, i-2); j <= min(len(lines)-1, i+2); j++ {
			if lines[j].page || j != i && r.isPageNumber(lines[j]) {
				near++
				break
			}
		}
	}
	return near*2 > len(at)
}

// firstText is the index of the first line that is not blank.
func firstText(lines []line) int {
	for i, l := range lines {
		if !l.blank() {
			return i
		}
	}
	return -1
}

// liftByteOrderMark sets a byte order mark before the first line aside.
func (r *reader) liftByteOrderMark(lines []line) []line {
	const mark = "\ufeff"
	if strings.HasPrefix(r.source, mark) {
		r.setAside(Span{0, len(mark)}, ByteOrder)
		rest := scanLines(r.source[len(mark):])
		for i := range rest {
			rest[i].Start += len(mark)
			rest[i].End += len(mark)
		}
		return rest
	}
	return lines
}
