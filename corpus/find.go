package corpus

import (
	"slices"
	"strconv"
	"strings"
)

// FindSection returns the sections that a reader may mean by query: a number
// ("4", or the printed "2.1"), or words of the heading, whole or begun, typos
// forgiven. Best first, in reading order among equals; none for "".
func (a *Article) FindSection(query string) []*Section {
	query = strings.TrimSpace(query)
	if n, err := strconv.Atoi(query); err == nil && n >= 0 && n < len(a.Sections) {
		return []*Section{a.Sections[n]}
	}
	for _, s := range a.Sections {
		if s.Label != "" && strings.EqualFold(s.Label, query) {
			return []*Section{s}
		}
	}
	return rank(a.Sections, func(s *Section) int { return likeness(query, s.Heading) })
}

// FindReferences returns the entries of the reference list that query names:
// by number, author, year or words of the title, in any mix, typos forgiven.
// Best first, in printed order among equals; "" gives all.
func (a *Article) FindReferences(query string) []*Reference {
	query = strings.Trim(strings.TrimSpace(query), "[]#.")
	if query == "" {
		return slices.Clone(a.References)
	}
	if n, err := strconv.Atoi(query); err == nil && n >= 1 && n <= len(a.References) {
		return []*Reference{a.References[n-1]}
	}
	return rank(a.References, func(ref *Reference) int { return referenceLikeness(query, ref) })
}

// referenceLikeness prefers authors to words of the title, and asks that every
// word of the query be in the entry somewhere.
func referenceLikeness(query string, ref *Reference) int {
	var authors []string
	for _, name := range append(slices.Clone(ref.CSL.Author), ref.CSL.Editor...) {
		authors = append(authors, wordsOf(name.Family+" "+name.Literal)...)
	}
	text, total, matched := wordsOf(ref.Text), 0, false
	for _, w := range wordsOf(query) {
		if isFiller(w) {
			continue
		}
		score := max(3*wordLikeness(w, authors), wordLikeness(w, text))
		if score == 0 {
			return 0
		}
		matched = true
		total += score
	}
	if !matched {
		return 0
	}
	return total
}

// isFiller knows the words between names that tell entries apart in nothing.
func isFiller(w string) bool {
	switch w {
	case "and", "et", "al", "the", "of", "a", "in", "by", "s":
		return true
	}
	return false
}

// likeness scores how well a query names a heading: 0 not at all.
func likeness(query, heading string) int {
	q, h := wordsOf(query), wordsOf(heading)
	if len(q) == 0 {
		return 0
	}
	if slices.Equal(q, h) {
		return 1000
	}
	score := 0
	for _, w := range q {
		n := wordLikeness(w, h)
		if n == 0 && !isFiller(w) {
			return 0
		}
		if !isFiller(w) {
			score += n
		}
	}
	if score > 0 {
		score += 20 * len(q) / max(len(h), len(q))
	}
	if score > 0 && strings.HasPrefix(foldCase(heading), foldCase(query)) {
		score += 50
	}
	return score
}

// wordLikeness is the best score of one word against others: the same word,
// the beginning of one, or a word with a typo.
func wordLikeness(w string, in []string) int {
	best := 0
	for _, other := range in {
		switch {
		case w == other, strings.TrimSuffix(other, "'s") == w:
			return 30
		case len(w) >= 2 && strings.HasPrefix(other, w):
			best = max(best, 20)
		case !startsWithDigit(w) && typos(w) > 0 && distance(w, other, typos(w)) <= typos(w):
			best = max(best, 10)
		}
	}
	return best
}

// rank keeps what scores above 0, best first, in the given order among equals.
func rank[T any](all []T, score func(T) int) []T {
	type scored struct {
		item  T
		score int
	}
	var kept []scored
	for _, item := range all {
		if n := score(item); n > 0 {
			kept = append(kept, scored{item, n})
		}
	}
	slices.SortStableFunc(kept, func(x, y scored) int { return y.score - x.score })
	var ranked []T
	for _, k := range kept {
		ranked = append(ranked, k.item)
	}
	return ranked
}
