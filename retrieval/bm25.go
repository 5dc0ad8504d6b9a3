package retrieval

import "math"

// idf is the inverse document frequency of BM25 as Lucene computes it since
// version 8: ln(1 + (N - n + 0.5) / (n + 0.5)) for a term in n of N documents.
// It is never negative.
func idf(total, n int) float64 {
	return math.Log(1 + (float64(total)-float64(n)+0.5)/(float64(n)+0.5))
}

// bm25 is a term's share of a document's score for one occurrence in the query:
// idf * f / (f + k1 * (1 - b + b * dl / avgdl)), without the factor (k1 + 1),
// which changes no order (Robertson & Zaragoza 2009, as in Lucene 8).
func bm25(idf, f, dl, avgdl, k1, b float64) float64 {
	return idf * f / (f + k1*(1-b+b*dl/avgdl))
}

// scoreBM25 adds each document's BM25 score for the weighted terms to scores,
// which has one place for each document.
func (s *shard) scoreBM25(terms []queryTerm, scores []float64) {
	for _, q := range terms {
		post := s.terms[q.stem]
		if post == nil {
			continue
		}
		for i, d := range post.docs {
			scores[d] += q.weight * bm25(post.idf, float64(post.freq[i]), s.docs[d].length, s.avgdl, s.o.K1, s.o.B)
		}
	}
}
