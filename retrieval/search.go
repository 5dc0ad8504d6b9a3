package retrieval

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"footnote/corpus"
)

// defaultK is how many hits a Query gets that names no number.
const defaultK = 3

// The weights of the signals beside BM25, in units of idf.
const (
	hintWeight     = 0.60
	sentenceWeight = 0.45
	pairWeight     = 0.25
	coverWeight    = 2.0
	nextWeight     = 0.10
)

// ranked is a paragraph with its score.
type ranked struct {
	shard *shard
	doc   int
	score float64
	q     *question
}

// Search ranks the paragraphs for a question. Equal scores keep reading order,
// so the same question always gets the same result. The only error is that of a
// context that ended.
func (x *Index) Search(ctx context.Context, q Query) (Result, error) {
	r, all, err := x.search(ctx, q)
	if err != nil || r.Confidence == None {
		return r, err
	}
	k := q.K
	if k <= 0 {
		k = defaultK
	}
	r.Hits = hits(all, max(0, q.Offset), k)
	return r, nil
}

// search ranks and judges, without building hits.
func (x *Index) search(ctx context.Context, q Query) (Result, []ranked, error) {
	if err := ctx.Err(); err != nil {
		return Result{}, nil, err
	}
	var all []ranked
	var first *question
	for _, s := range x.shardsFor(q.Article) {
		analysed := s.analyse(q.Text)
		if first == nil || len(analysed.unknown) < len(first.unknown) {
			first = &analysed
		}
		all = append(all, s.rank(&analysed)...)
	}
	if first == nil {
		return Result{Confidence: None}, nil, nil
	}
	slices.SortStableFunc(all, func(a, b ranked) int { return cmp.Compare(b.score, a.score) })
	r := Result{Total: len(all), Unknown: first.unknown, DidYouMean: first.didYouMean, Confidence: None}
	if len(all) > 0 {
		r.Answerability = answerability(all[0])
		r.Confidence = confidence(r.Answerability)
	}
	r.Nearest = nearest(all, 3)
	return r, all, nil
}

// rank scores every paragraph that shares a term with the question.
func (s *shard) rank(q *question) []ranked {
	scores := make([]float64, len(s.docs))
	s.scoreBM25(q.terms, scores)
	if !s.o.Plain {
		s.addSignals(q, scores)
	}
	var out []ranked
	for d, score := range scores {
		if score > 0 {
			out = append(out, ranked{shard: s, doc: d, score: score, q: q})
		}
	}
	return out
}

// addSignals adds what stands beside the paragraph's own words: hints of
// headings and cues, the best sentence, neighbouring words, the share of the
// question that is covered, and the paragraphs next to it.
func (s *shard) addSignals(q *question, scores []float64) {
	total := s.weigh(q, func(queryTerm) bool { return true })
	base := slices.Clone(scores)
	for d := range s.docs {
		hint := s.weigh(q, func(t queryTerm) bool { return s.docs[d].hints[t.stem] })
		if base[d] == 0 && hint == 0 {
			continue
		}
		scores[d] += hintWeight * hint
		scores[d] += sentenceWeight * s.bestSentence(q, d)
		scores[d] += pairWeight * s.pairs(q, d)
		if total > 0 {
			has := s.weigh(q, func(t queryTerm) bool { return s.docs[d].hints[t.stem] || s.has(d, t.stem) })
			scores[d] += coverWeight * has / total
		}
		for _, n := range []int{d - 1, d + 1} {
			if n >= 0 && n < len(s.docs) && s.docs[n].p.Section == s.docs[d].p.Section && s.docs[d].p.Section.Number != 0 {
				scores[d] += nextWeight * base[n]
			}
		}
	}
}

// has tells whether a paragraph holds a term.
func (s *shard) has(d int, stem string) bool {
	post := s.terms[stem]
	if post == nil {
		return false
	}
	_, ok := slices.BinarySearch(post.docs, uint32(d)) //nolint:gosec // an index
	return ok
}

// termIDF is a term's idf; one that stands in no paragraph weighs as one that
// stands in a single one.
func (s *shard) termIDF(stem string) float64 {
	if post := s.terms[stem]; post != nil {
		return post.idf
	}
	return idf(len(s.docs), 1)
}

// weigh sums the idf of the question's words for which any term holds, each
// word once by its best term.
func (s *shard) weigh(q *question, holds func(queryTerm) bool) float64 {
	var sum, best float64
	of := -1
	for _, t := range q.terms {
		if t.of != of {
			sum, best, of = sum+best, 0, t.of
		}
		if holds(t) {
			best = max(best, t.weight*s.termIDF(t.stem))
		}
	}
	return sum + best
}

// bestSentence is the greatest share of the question, in idf, that one sentence
// of the paragraph holds.
func (s *shard) bestSentence(q *question, d int) float64 {
	var best float64
	for _, span := range s.docs[d].p.Sentences {
		best = max(best, s.sentence(q, d, span))
	}
	return best
}

func (s *shard) sentence(q *question, d int, span corpus.Span) float64 {
	in := s.docs[d].stemsIn(span)
	return s.weigh(q, func(t queryTerm) bool { return slices.Contains(in, t.stem) })
}

// stemsIn lists the stems within a span of the paragraph's text.
func (d *doc) stemsIn(span corpus.Span) []string {
	from, _ := slices.BinarySearchFunc(d.tokens, span.Start, func(t token, start int) int { return cmp.Compare(t.Start, start) })
	var in []string
	for _, t := range d.tokens[max(0, from-1):] {
		if t.Start >= span.End {
			break
		}
		if t.Start >= span.Start {
			in = append(in, t.stem)
		}
	}
	return in
}

// pairs sums the lesser idf of words that follow each other in the question
// and within the paragraph, at most two words apart.
func (s *shard) pairs(q *question, d int) float64 {
	var sum float64
	tokens := s.docs[d].tokens
	for i := 1; i < len(q.stems); i++ {
		a, b := q.stems[i-1], q.stems[i]
		if !s.has(d, a) || !s.has(d, b) {
			continue
		}
	search:
		for j, t := range tokens {
			if t.stem != a {
				continue
			}
			for _, next := range tokens[j+1 : min(len(tokens), j+4)] {
				if next.stem == b {
					sum += min(s.termIDF(a), s.termIDF(b))
					break search
				}
			}
		}
	}
	return sum
}

// nearest returns the sections that stand closest to the question: those of the
// best paragraphs.
func nearest(all []ranked, most int) []*corpus.Section {
	var out []*corpus.Section
	for _, r := range all {
		section := r.shard.docs[r.doc].p.Section
		if section.Number > 0 && !slices.Contains(out, section) {
			out = append(out, section)
		}
		if len(out) == most {
			break
		}
	}
	return out
}

// hits builds the results from offset on, near-duplicates folded into one.
func hits(all []ranked, offset, k int) []Hit {
	var out []Hit
	skipped := 0
	shown := []ranked{}
	for _, r := range all {
		if i := slices.IndexFunc(shown, func(o ranked) bool { return nearDuplicate(o, r) }); i >= 0 {
			if j := i - offset; j >= 0 && j < len(out) {
				out[j].AlsoIn = append(out[j].AlsoIn, r.shard.docs[r.doc].p)
			}
			continue
		}
		if len(out) == k {
			break
		}
		shown = append(shown, r)
		if skipped < offset {
			skipped++
			continue
		}
		out = append(out, r.hit())
	}
	return out
}

// nearDuplicate tells whether the shorter of two paragraphs says four fifths of
// its words in the longer one.
func nearDuplicate(a, b ranked) bool {
	if a.shard != b.shard {
		return false
	}
	x, y := a.shard.docs[a.doc].tokens, b.shard.docs[b.doc].tokens
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) < 15 {
		return false
	}
	in := map[string]int{}
	for _, t := range y {
		in[t.stem]++
	}
	same := 0
	for _, t := range x {
		if in[t.stem] > 0 {
			in[t.stem]--
			same++
		}
	}
	return same*5 >= len(x)*4
}

// hit builds what is shown of a paragraph.
func (r ranked) hit() Hit {
	d := &r.shard.docs[r.doc]
	h := Hit{Paragraph: d.p, Score: r.score, Excerpts: r.excerpt()}
	matched := map[string]bool{}
	for _, t := range r.q.terms {
		matched[t.stem] = true
	}
	for _, t := range d.tokens {
		if !matched[t.stem] {
			continue
		}
		if n := len(h.Marks); n > 0 && t.Start < h.Marks[n-1].End {
			h.Marks[n-1] = corpus.Span{Start: min(h.Marks[n-1].Start, t.Start), End: max(h.Marks[n-1].End, t.End)}
		} else {
			h.Marks = append(h.Marks, t.Span)
		}
		if !slices.Contains(h.Terms, t.stem) {
			h.Terms = append(h.Terms, t.stem)
		}
	}
	slices.SortFunc(h.Terms, strings.Compare)
	return h
}
