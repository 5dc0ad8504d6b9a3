package retrieval

import (
	"errors"
	"slices"

	"footnote/corpus"
)

// Options of an Index. The zero value is the shipped configuration.
type Options struct {
	// K1 is BM25's term frequency saturation; 0 means 1.2, and B its length
	// normalisation; 0 means 0.75: the values of Robertson & Zaragoza, "The
	// Probabilistic Relevance Framework" (2009), and of Lucene since version 8.
	K1, B float64
	// Plain ranks by BM25 over the paragraphs' words alone: no headings, no
	// cues, no neighbours, no proximity.
	Plain bool
}

func (o Options) withDefaults() Options {
	if o.K1 == 0 {
		o.K1 = 1.2
	}
	if o.B == 0 {
		o.B = 0.75
	}
	return o
}

// Index ranks the paragraphs of articles. It is immutable and safe for
// concurrent use; a changed article needs a new Index.
type Index struct {
	shards []*shard
	o      Options
}

// shard is the index of one article: statistics are per article, so that an
// article's ranking does not depend on what else is loaded.
type shard struct {
	article *corpus.Article
	an      *analyzer
	docs    []doc
	terms   map[string]*postings
	avgdl   float64
	long    acronyms
	vocab   []word
	o       Options
}

// doc is one paragraph that can be found.
type doc struct {
	p      *corpus.Paragraph
	length float64
	tokens []token
	// hints are the stems of heading and cue words, which find the paragraph
	// without standing in it.
	hints map[string]bool
}

// postings lists the paragraphs that hold a term, in reading order.
type postings struct {
	docs []uint32
	freq []float32
	idf  float64
}

// New indexes articles. It fails without one, and on ids that repeat.
func New(articles []*corpus.Article, o Options) (*Index, error) {
	if len(articles) == 0 {
		return nil, errors.New("retrieval: indexing: no article")
	}
	x := &Index{o: o.withDefaults()}
	seen := map[string]bool{}
	for _, a := range articles {
		if seen[a.ID] {
			return nil, errors.New("retrieval: indexing: two articles have the id " + a.ID)
		}
		seen[a.ID] = true
		x.shards = append(x.shards, newShard(a, x.o))
	}
	return x, nil
}

func newShard(a *corpus.Article, o Options) *shard {
	s := &shard{article: a, an: newAnalyzer(a.Language), terms: map[string]*postings{}, o: o}
	for _, section := range a.Sections {
		if section.References {
			continue // found by `reference`, and by the paragraphs that cite them
		}
		heading := s.an.tokens(section.Heading)
		for _, p := range section.Paragraphs {
			s.add(p, heading)
		}
	}
	var total float64
	for _, d := range s.docs {
		total += d.length
	}
	s.avgdl = max(1, total/float64(max(1, len(s.docs))))
	for _, post := range s.terms {
		post.idf = idf(len(s.docs), len(post.docs))
	}
	s.long = findAcronyms(s)
	s.vocab = vocabulary(s)
	return s
}

// add appends a paragraph and the postings of its words.
func (s *shard) add(p *corpus.Paragraph, heading []token) {
	d := doc{p: p, tokens: s.an.tokens(p.Text), hints: map[string]bool{}}
	d.length = float64(len(d.tokens))
	id := uint32(len(s.docs)) //nolint:gosec // fewer paragraphs than 2^32
	counts := map[string]float32{}
	var order []string
	for _, t := range d.tokens {
		if counts[t.stem] == 0 {
			order = append(order, t.stem)
		}
		counts[t.stem]++
	}
	if p.Section.Number != 0 {
		for _, t := range heading {
			d.hints[t.stem] = true
		}
	}
	for cue := range cuesOf(p) {
		d.hints[s.an.stem(cue)] = true
	}
	for _, stem := range order {
		post := s.terms[stem]
		if post == nil {
			post = &postings{}
			s.terms[stem] = post
		}
		post.docs = append(post.docs, id)
		post.freq = append(post.freq, counts[stem])
	}
	s.docs = append(s.docs, d)
}

// shardsFor returns the shards to search: the article's, or all for "".
func (x *Index) shardsFor(article string) []*shard {
	if article == "" {
		return x.shards
	}
	i := slices.IndexFunc(x.shards, func(s *shard) bool { return s.article.ID == article })
	if i < 0 {
		return nil
	}
	return x.shards[i : i+1]
}
