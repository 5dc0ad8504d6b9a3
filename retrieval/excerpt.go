package retrieval

import "footnote/corpus"

// excerpt chooses the sentence that holds most of the question, and a second
// one when it adds words that the first has not. Paragraphs of one sentence and
// lines of front matter are quoted whole.
func (r ranked) excerpt() []corpus.Span {
	d := &r.shard.docs[r.doc]
	sentences := d.p.Sentences
	if len(sentences) == 0 || d.p.Section.Number == 0 {
		return []corpus.Span{{Start: 0, End: len(d.p.Text)}}
	}
	best, most := 0, -1.0
	for i, span := range sentences {
		if v := r.shard.sentence(r.q, r.doc, span); v > most {
			best, most = i, v
		}
	}
	second, gain := -1, 0.0
	held := d.stemsIn(sentences[best])
	for i, span := range sentences {
		if i == best {
			continue
		}
		if v := r.adds(held, d.stemsIn(span)); v > gain {
			second, gain = i, v
		}
	}
	if second < 0 || gain < secondShare*most {
		return []corpus.Span{sentences[best]}
	}
	return []corpus.Span{sentences[min(best, second)], sentences[max(best, second)]}
}

// secondShare is how much of the best sentence's weight a second one must add.
const secondShare = 0.25

// adds is the idf of the question's words that more holds and held does not.
func (r ranked) adds(held, more []string) float64 {
	has := func(stems []string) func(queryTerm) bool {
		set := map[string]bool{}
		for _, s := range stems {
			set[s] = true
		}
		return func(t queryTerm) bool { return set[t.stem] }
	}
	both := append(append([]string{}, held...), more...)
	return r.shard.weigh(r.q, has(both)) - r.shard.weigh(r.q, has(held))
}
