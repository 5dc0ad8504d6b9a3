package retrieval

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"

	"footnote/corpus"
)

// BenchOptions name a labelled collection: a corpus in BEIR's layout, or
// articles with questions of their own.
type BenchOptions struct {
	Corpus, Queries, Qrels, Articles string
	// Run is the TREC run file to write; "" writes none.
	Run string
	// K is how many results are ranked for each query; 0 means 100.
	K int
}

// BenchReport is what Bench measured. Times include the analysis of the query.
type BenchReport struct {
	NDCG10         float64  `json:"ndcg10"`
	Hit1           float64  `json:"hit1"`
	MRR10          float64  `json:"mrr10"`
	R10            float64  `json:"r10"`
	R100           float64  `json:"r100"`
	MAP            float64  `json:"map"`
	Docs           int      `json:"docs"`
	Queries        int      `json:"queries"`
	BuildS         float64  `json:"build_s"`
	IndexBytes     uint64   `json:"index_bytes"`
	QPS            float64  `json:"qps"`
	P50            float64  `json:"p50_us"`
	P99            float64  `json:"p99_us"`
	AllocsPerQuery float64  `json:"allocs_per_query"`
	AUCAnswerable  *float64 `json:"auc_answerable,omitempty"`
}

// benchQuery is a query in one shard of the collection.
type benchQuery struct {
	ID, Text   string
	index      *Index
	relevant   map[string]int
	answerable bool
}

// bench collects what is measured while the queries run.
type bench struct {
	o       BenchOptions
	report  BenchReport
	scored  int
	took    []float64
	scores  [2][]float64 // confidence of the unanswerable and the answerable
	run     *bufio.Writer
	mallocs uint64
}

// Bench indexes a labelled collection, runs its queries and scores the ranking.
func Bench(ctx context.Context, o BenchOptions) (BenchReport, error) {
	if o.K <= 0 {
		o.K = 100
	}
	b := &bench{o: o}
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	began := time.Now()
	queries, err := b.load()
	if err != nil {
		return BenchReport{}, fmt.Errorf("retrieval: benchmark: %w", err)
	}
	b.report.BuildS = time.Since(began).Seconds()
	runtime.GC()
	runtime.ReadMemStats(&after)
	b.report.IndexBytes = after.HeapAlloc - min(after.HeapAlloc, before.HeapAlloc)
	if o.Run != "" {
		f, err := os.Create(o.Run)
		if err != nil {
			return BenchReport{}, fmt.Errorf("retrieval: benchmark: %w", err)
		}
		defer f.Close()
		b.run = bufio.NewWriter(f)
	}
	for _, q := range queries {
		if err := b.query(ctx, q); err != nil {
			return BenchReport{}, err
		}
	}
	if b.run != nil {
		if err := b.run.Flush(); err != nil {
			return BenchReport{}, fmt.Errorf("retrieval: benchmark: writing the run: %w", err)
		}
	}
	return b.summary(), nil
}

func (b *bench) load() ([]benchQuery, error) {
	if b.o.Articles != "" {
		return b.loadArticles()
	}
	return b.loadCorpus()
}

func (b *bench) query(ctx context.Context, q benchQuery) error {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	began := time.Now()
	res, all, err := q.index.search(ctx, Query{Text: q.Text})
	if err != nil {
		return err
	}
	b.took = append(b.took, float64(time.Since(began).Nanoseconds())/1000)
	runtime.ReadMemStats(&after)
	b.mallocs += after.Mallocs - before.Mallocs
	group := 0
	if q.answerable {
		group = 1
	}
	b.scores[group] = append(b.scores[group], res.Answerability)
	var ids []string
	for i, r := range all[:min(b.o.K, len(all))] {
		id := r.shard.docs[r.doc].p.ID
		ids = append(ids, id)
		if b.run != nil {
			fmt.Fprintf(b.run, "%s Q0 %s %d %.6f footnote\n", q.ID, id, i+1, r.score)
		}
	}
	if len(q.relevant) == 0 {
		return nil
	}
	b.scored++
	b.report.NDCG10 += ndcg(ids, q.relevant, 10)
	b.report.MRR10 += reciprocalRank(ids, q.relevant, 10)
	b.report.R10 += recall(ids, q.relevant, 10)
	b.report.R100 += recall(ids, q.relevant, 100)
	b.report.MAP += averagePrecision(ids, q.relevant)
	if len(ids) > 0 && q.relevant[ids[0]] > 0 {
		b.report.Hit1++
	}
	return nil
}

func (b *bench) summary() BenchReport {
	r := b.report
	r.Queries = len(b.took)
	if n := float64(max(1, b.scored)); n > 0 {
		for _, v := range []*float64{&r.NDCG10, &r.Hit1, &r.MRR10, &r.R10, &r.R100, &r.MAP} {
			*v /= n
		}
	}
	if len(b.took) > 0 {
		var total float64
		for _, t := range b.took {
			total += t
		}
		slices.Sort(b.took)
		r.QPS = float64(len(b.took)) / total * 1e6
		r.P50, r.P99 = b.took[len(b.took)/2], b.took[len(b.took)*99/100]
		r.AllocsPerQuery = float64(b.mallocs) / float64(len(b.took))
	}
	if b.o.Articles != "" {
		a := auc(b.scores[1], b.scores[0])
		r.AUCAnswerable = &a
	}
	return r
}

// eachLine decodes a file of one JSON object a line.
func eachLine[T any](name string, visit func(T) error) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	dec := json.NewDecoder(bufio.NewReader(f))
	for n := 1; ; n++ {
		var v T
		if err := dec.Decode(&v); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return fmt.Errorf("%s: object %d: %w", name, n, err)
		}
		if err := visit(v); err != nil {
			return fmt.Errorf("%s: object %d: %w", name, n, err)
		}
	}
}

func (b *bench) loadCorpus() ([]benchQuery, error) {
	a := &corpus.Article{ID: "corpus", Language: "en", Sections: []*corpus.Section{{Heading: "Front matter"}}}
	err := eachLine(b.o.Corpus, func(d struct {
		ID    string `json:"_id"`
		Title string `json:"title"`
		Text  string `json:"text"`
	}) error {
		s := &corpus.Section{Article: a, Number: len(a.Sections), Heading: d.Title}
		p := &corpus.Paragraph{ID: d.ID, Section: s, Number: 1, Text: squeeze(d.Title + " " + d.Text)}
		p.Sentences = corpus.Sentences(p.Text)
		s.Paragraphs = []*corpus.Paragraph{p}
		a.Sections = append(a.Sections, s)
		return nil
	})
	if err != nil {
		return nil, err
	}
	x, err := New([]*corpus.Article{a}, Options{})
	if err != nil {
		return nil, err
	}
	b.report.Docs = len(a.Sections) - 1
	qrels, err := readQrels(b.o.Qrels)
	if err != nil {
		return nil, err
	}
	var queries []benchQuery
	err = eachLine(b.o.Queries, func(q struct {
		ID   string `json:"_id"`
		Text string `json:"text"`
	}) error {
		if b.o.Qrels == "" || qrels[q.ID] != nil {
			queries = append(queries, benchQuery{ID: q.ID, Text: q.Text, index: x, relevant: qrels[q.ID], answerable: true})
		}
		return nil
	})
	return queries, err
}

func readQrels(name string) (map[string]map[string]int, error) {
	qrels := map[string]map[string]int{}
	if name == "" {
		return qrels, nil
	}
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	n := 0
	for line := range strings.Lines(string(text)) {
		n++
		f := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if len(f) < 3 {
			return nil, fmt.Errorf("%s: line %d has not three columns", name, n)
		}
		rel, err := strconv.Atoi(f[len(f)-1])
		if err != nil {
			if n == 1 {
				continue // a heading
			}
			return nil, fmt.Errorf("%s: line %d: %w", name, n, err)
		}
		if qrels[f[0]] == nil {
			qrels[f[0]] = map[string]int{}
		}
		qrels[f[0]][f[len(f)-2]] = rel
	}
	return qrels, nil
}

func (b *bench) loadArticles() ([]benchQuery, error) {
	var queries []benchQuery
	err := eachLine(b.o.Articles, func(in struct {
		ID       string `json:"id"`
		Title    string `json:"title"`
		Sections []struct {
			Heading    string   `json:"heading"`
			Paragraphs []string `json:"paragraphs"`
		} `json:"sections"`
		Questions []struct {
			ID         string `json:"id"`
			Text       string `json:"text"`
			Evidence   []int  `json:"evidence"`
			Answerable bool   `json:"answerable"`
		} `json:"questions"`
	}) error {
		a := &corpus.Article{ID: in.ID, Title: in.Title, Language: "en", Sections: []*corpus.Section{{Heading: "Front matter"}}}
		var all []*corpus.Paragraph
		for _, sec := range in.Sections {
			s := &corpus.Section{Article: a, Number: len(a.Sections), Heading: sec.Heading}
			for i, text := range sec.Paragraphs {
				p := &corpus.Paragraph{ID: strconv.Itoa(len(all)), Section: s, Number: i + 1, Text: squeeze(text)}
				p.Sentences = corpus.Sentences(p.Text)
				s.Paragraphs, all = append(s.Paragraphs, p), append(all, p)
			}
			a.Sections = append(a.Sections, s)
		}
		x, err := New([]*corpus.Article{a}, Options{})
		if err != nil {
			return err
		}
		b.report.Docs += len(all)
		for _, q := range in.Questions {
			relevant := map[string]int{}
			for _, e := range q.Evidence {
				relevant[strconv.Itoa(e)] = 1
			}
			queries = append(queries, benchQuery{ID: q.ID, Text: q.Text, index: x, relevant: relevant, answerable: q.Answerable})
		}
		return nil
	})
	return queries, err
}
