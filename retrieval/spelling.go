package retrieval

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// word is one word of the article's vocabulary.
type word struct {
	folded, stem, printed string
	count                 int
}

// vocabulary lists the article's words, the most frequent first, as corrections
// to choose from.
func vocabulary(s *shard) []word {
	byFold := map[string]*word{}
	for _, d := range s.docs {
		for _, t := range d.tokens {
			if t.joined {
				continue
			}
			w := byFold[t.folded]
			if w == nil {
				w = &word{folded: t.folded, stem: t.stem, printed: strings.TrimSuffix(strings.TrimSuffix(d.p.Text[t.Start:t.End], "'s"), "’s")}
				byFold[t.folded] = w
			}
			w.count++
		}
	}
	var all []word
	for _, w := range byFold {
		all = append(all, *w)
	}
	slices.SortFunc(all, func(a, b word) int {
		if a.count != b.count {
			return b.count - a.count
		}
		return strings.Compare(a.folded, b.folded)
	})
	return all
}

// correct returns the word of the article that a misspelt word most likely is:
// the nearest within one edit for words from 6 letters and two from 8, with the
// same first letter; the most frequent of equals.
func (s *shard) correct(folded string) (word, bool) {
	most := 0
	switch n := utf8.RuneCountInString(folded); {
	case n >= 8:
		most = 2
	case n >= 6:
		most = 1
	default:
		return word{}, false
	}
	best, found := most+1, word{}
	for _, w := range s.vocab {
		if w.folded[0] != folded[0] || len(w.folded) < 4 {
			continue
		}
		if d := edits(folded, w.folded, best-1); d < best {
			best, found = d, w
		}
	}
	return found, best <= most
}

// edits is the optimal string alignment distance (insertions, deletions,
// substitutions, swaps of neighbours) of two words, or most+1 when it is more.
func edits(a, b string, most int) int {
	x, y := []rune(a), []rune(b)
	if d := len(x) - len(y); d > most || -d > most {
		return most + 1
	}
	before, prev, cur := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range prev {
		prev[j] = j
	}
	for i := 1; i <= len(x); i++ {
		cur[0] = i
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			cur[j] = min(prev[j]+1, cur[j-1]+1, prev[j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				cur[j] = min(cur[j], before[j-2]+1)
			}
		}
		before, prev, cur = prev, cur, before
	}
	return prev[len(y)]
}
