package retrieval

import (
	"context"
	"fmt"
	"strings"
)

// Explain prints how the best paragraphs were scored: each term's tf, df, idf,
// length norm and share, their sum, and what the other signals added.
func (x *Index) Explain(ctx context.Context, q Query) (string, error) {
	_, all, err := x.search(ctx, q)
	if err != nil {
		return "", err
	}
	k := q.K
	if k <= 0 {
		k = defaultK
	}
	var b strings.Builder
	for _, r := range all[:min(k, len(all))] {
		r.explain(&b)
	}
	return b.String(), nil
}

func (r ranked) explain(b *strings.Builder) {
	s := r.shard
	d := s.docs[r.doc]
	fmt.Fprintf(b, "%s  score %.4f\n", d.p.ID, r.score)
	fmt.Fprintf(b, "  %-20s %6s %5s %5s %8s %8s %8s\n", "term", "weight", "tf", "df", "idf", "norm", "score")
	var sum float64
	for _, t := range r.q.terms {
		post := s.terms[t.stem]
		if post == nil || !s.has(r.doc, t.stem) {
			continue
		}
		var tf float64
		for i, at := range post.docs {
			if int(at) == r.doc {
				tf = float64(post.freq[i])
			}
		}
		norm := s.o.K1 * (1 - s.o.B + s.o.B*d.length/s.avgdl)
		share := t.weight * bm25(post.idf, tf, d.length, s.avgdl, s.o.K1, s.o.B)
		sum += share
		fmt.Fprintf(b, "  %-20s %6.2f %5.0f %5d %8.4f %8.4f %8.4f\n", t.stem, t.weight, tf, len(post.docs), post.idf, norm, share)
	}
	fmt.Fprintf(b, "  BM25 %.4f, other signals %.4f\n", sum, r.score-sum)
}
