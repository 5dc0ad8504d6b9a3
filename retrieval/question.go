package retrieval

import (
	"slices"
	"strings"
)

// queryTerm is a stem of the question or one that stands for it.
type queryTerm struct {
	stem   string
	weight float64
	// of is the position of the question's word that the term stands for, so
	// that a word and its synonyms count once for coverage.
	of int
}

// question is an analysed question.
type question struct {
	terms []queryTerm
	// words are the question's content words in order, as typed.
	words []string
	// stems are the stems of words; "" where the word is a compound's part.
	stems []string
	// unknown are the words that nothing in the article stands for.
	unknown []string
	// didYouMean is the corrected question, "" when nothing was corrected.
	didYouMean string
}

// The weights of what stands for a word of the question, next to the word
// itself at 1.
const (
	correctedWeight = 0.9
	acronymWeight   = 0.5
	aliasWeight     = 0.5
)

// analyse reads a question in the light of an article.
func (s *shard) analyse(text string) question {
	var q question
	seen := map[string]bool{}
	corrected := []string{}
	last := 0
	for _, t := range s.an.tokens(text) {
		if t.joined {
			// A compound counts only where the article writes it in one word.
			if s.terms[t.stem] != nil && !seen[t.stem] {
				seen[t.stem] = true
				q.terms = append(q.terms, queryTerm{t.stem, 0.5, max(0, len(q.words)-1)})
			}
			continue
		}
		if seen[t.stem] {
			continue
		}
		seen[t.stem] = true
		of := len(q.words)
		q.words = append(q.words, text[t.Start:t.End])
		q.stems = append(q.stems, t.stem)
		before := len(q.terms)
		if s.known(t.stem) {
			q.terms = append(q.terms, queryTerm{t.stem, 1, of})
		}
		if !s.o.Plain {
			q.terms = append(q.terms, s.expansions(t, of, seen)...)
		}
		if len(q.terms) > before {
			continue
		}
		if fix, ok := s.correct(t.folded); ok && !s.o.Plain {
			q.terms = append(q.terms, queryTerm{fix.stem, correctedWeight, of})
			q.terms = append(q.terms, s.expansions(token{stem: fix.stem, folded: fix.folded}, of, seen)...)
			corrected = append(corrected, text[last:t.Start], fix.printed)
			last = t.End
			continue
		}
		q.unknown = append(q.unknown, text[t.Start:t.End])
	}
	if len(corrected) > 0 {
		q.didYouMean = strings.Join(append(corrected, text[last:]), "")
	}
	return q
}

// known tells whether a stem stands in the article or hints at a paragraph.
func (s *shard) known(stem string) bool {
	if s.terms[stem] != nil {
		return true
	}
	return !s.o.Plain && slices.ContainsFunc(s.docs, func(d doc) bool { return d.hints[stem] })
}

// expansions are the terms that stand for a word beside itself: the other form
// of an acronym, and other names of a country.
func (s *shard) expansions(t token, of int, seen map[string]bool) []queryTerm {
	var out []queryTerm
	add := func(stem string, weight float64) {
		if !seen[stem] && s.terms[stem] != nil {
			out = append(out, queryTerm{stem, weight, of})
		}
	}
	for _, stem := range s.long[t.stem] {
		add(stem, acronymWeight)
	}
	for _, name := range aliasesOf(t.folded) {
		for _, other := range s.an.tokens(name) {
			add(other.stem, aliasWeight)
		}
	}
	return out
}
