package retrieval

// The answerability from which a result is weak, and from which it is strong;
// calibrated on the labelled development questions.
const (
	weakFrom   = 0.20
	strongFrom = 0.38
)

// answerability is the share of the question, in idf, that the best paragraph
// holds. A word that stands nowhere in the article weighs as the rarest one.
func answerability(best ranked) float64 {
	s, q := best.shard, best.q
	d := &s.docs[best.doc]
	has := s.weigh(q, func(t queryTerm) bool { return d.hints[t.stem] || s.has(best.doc, t.stem) })
	total := s.weigh(q, func(queryTerm) bool { return true }) + float64(len(q.unknown))*idf(len(s.docs), 1)
	if total == 0 {
		return 0
	}
	return has / total
}

func confidence(answerability float64) Confidence {
	switch {
	case answerability >= strongFrom:
		return Strong
	case answerability >= weakFrom:
		return Weak
	}
	return None
}
