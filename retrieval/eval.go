package retrieval

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"footnote/corpus"
)

// Question is one labelled question. A paragraph is right when it holds any of
// the evidence; with All, the evidence may be spread and every paragraph that
// holds a piece of it is right.
type Question struct {
	ID         string   `json:"id"`
	Text       string   `json:"question"`
	Type       string   `json:"type"`
	Answerable bool     `json:"answerable"`
	Evidence   []string `json:"evidence"`
	All        bool     `json:"all"`
}

// ReadQuestions reads one JSON object a line; blank lines are skipped.
func ReadQuestions(r io.Reader) ([]Question, error) {
	var out []Question
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		if strings.TrimSpace(lines.Text()) == "" {
			continue
		}
		var q Question
		if err := json.Unmarshal(lines.Bytes(), &q); err != nil {
			return nil, fmt.Errorf("retrieval: reading questions: line %d: %w", n, err)
		}
		if strings.TrimSpace(q.Text) == "" {
			return nil, fmt.Errorf("retrieval: reading questions: line %d has no question", n)
		}
		out = append(out, q)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("retrieval: reading questions: %w", err)
	}
	return out, nil
}

// Scores are figures over a set of answerable questions: the share whose first
// (hit@1) or first three (hit@3) paragraphs hold a right one, the mean
// reciprocal rank of the first right one among ten, the share found among ten,
// and the share of first hits whose excerpt holds the evidence.
type Scores struct {
	Questions int     `json:"questions"`
	Hit1      float64 `json:"hit1"`
	Hit3      float64 `json:"hit3"`
	MRR       float64 `json:"mrr"`
	Recall10  float64 `json:"recall10"`
	Excerpt1  float64 `json:"excerpt1"`
	Strong    float64 `json:"strong"`
}

// Abstention scores saying "the article does not answer this": anything but a
// strong confidence counts as abstaining.
type Abstention struct {
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
}

// Report is the outcome of Evaluate.
type Report struct {
	Scores
	ByType     map[string]Scores `json:"by_type"`
	Abstention Abstention        `json:"abstention"`
	PerQuery   []Ranked          `json:"-"`
}

// Ranked is one question's ranking.
type Ranked struct {
	ID, Type   string
	Confidence Confidence
	// Right is the rank of the first right paragraph among ten, 0 for none.
	Right int
	IDs   []string
	// Quoted tells whether the first hit's excerpts hold a piece of evidence.
	Quoted bool
}

// Evaluate ranks every question in an article ("" for all) and scores the
// result. Ranking is scored also where the confidence is none.
func Evaluate(ctx context.Context, x *Index, article string, questions []Question) Report {
	r := Report{ByType: map[string]Scores{}}
	for _, q := range questions {
		r.PerQuery = append(r.PerQuery, x.evaluate(ctx, article, q))
	}
	types := map[string][]Ranked{}
	var answerable []Ranked
	abstained, rightly, unanswerable := 0, 0, 0
	for i, q := range questions {
		got := r.PerQuery[i]
		if got.Confidence != Strong {
			abstained++
		}
		if !q.Answerable {
			unanswerable++
			if got.Confidence != Strong {
				rightly++
			}
			continue
		}
		answerable = append(answerable, got)
		types[q.Type] = append(types[q.Type], got)
	}
	r.Scores = score(answerable)
	for name, of := range types {
		r.ByType[name] = score(of)
	}
	r.Abstention.Precision = ratio(rightly, abstained)
	r.Abstention.Recall = ratio(rightly, unanswerable)
	if sum := r.Abstention.Precision + r.Abstention.Recall; sum > 0 {
		r.Abstention.F1 = 2 * r.Abstention.Precision * r.Abstention.Recall / sum
	}
	return r
}

func (x *Index) evaluate(ctx context.Context, article string, q Question) Ranked {
	got := Ranked{ID: q.ID, Type: q.Type, Confidence: None}
	res, all, err := x.search(ctx, Query{Text: q.Text, Article: article, K: 10})
	if err != nil {
		return got
	}
	got.Confidence = res.Confidence
	for i, h := range hits(all, 0, 10) {
		got.IDs = append(got.IDs, h.Paragraph.ID)
		right := slices.ContainsFunc(append([]*corpus.Paragraph{h.Paragraph}, h.AlsoIn...), func(p *corpus.Paragraph) bool { return holdsEvidence(p.Text, q.Evidence) })
		if right && got.Right == 0 {
			got.Right = i + 1
		}
		if i == 0 && right {
			got.Quoted = quotes(h, q.Evidence)
		}
	}
	return got
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

func holdsEvidence(text string, evidence []string) bool {
	return slices.ContainsFunc(evidence, func(e string) bool { return strings.Contains(text, squeeze(e)) })
}

// quotes tells whether the excerpts hold a piece of evidence or the larger part
// of a sentence of it.
func quotes(h Hit, evidence []string) bool {
	for _, span := range h.Excerpts {
		quoted := h.Paragraph.Text[span.Start:span.End]
		for _, e := range evidence {
			e = squeeze(e)
			if strings.Contains(quoted, e) || strings.Contains(e, quoted) {
				return true
			}
		}
	}
	return false
}

func score(of []Ranked) Scores {
	s := Scores{Questions: len(of)}
	first, third, ten, quoted, strong := 0, 0, 0, 0, 0
	for _, r := range of {
		if r.Confidence == Strong {
			strong++
		}
		if r.Right == 0 {
			continue
		}
		ten++
		s.MRR += 1 / float64(r.Right)
		if r.Right == 1 {
			first++
			if r.Quoted {
				quoted++
			}
		}
		if r.Right <= 3 {
			third++
		}
	}
	s.Hit1, s.Hit3, s.Recall10 = ratio(first, len(of)), ratio(third, len(of)), ratio(ten, len(of))
	s.Excerpt1, s.Strong = ratio(quoted, first), ratio(strong, len(of))
	if len(of) > 0 {
		s.MRR /= float64(len(of))
	}
	return s
}

func ratio(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

// String prints the report as a table.
func (r Report) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%-14s %5s %7s %7s %7s %7s %9s %7s\n", "type", "n", "hit@1", "hit@3", "MRR", "R@10", "excerpt@1", "strong")
	line := func(name string, s Scores) {
		fmt.Fprintf(&b, "%-14s %5d %7.3f %7.3f %7.3f %7.3f %9.3f %7.3f\n", name, s.Questions, s.Hit1, s.Hit3, s.MRR, s.Recall10, s.Excerpt1, s.Strong)
	}
	names := []string{}
	for name := range r.ByType {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		line(name, r.ByType[name])
	}
	line("all", r.Scores)
	fmt.Fprintf(&b, "abstention     precision %.3f  recall %.3f  F1 %.3f\n", r.Abstention.Precision, r.Abstention.Recall, r.Abstention.F1)
	return b.String()
}

// Ranks lists each question's ranking, one a line: id, type, confidence, rank of
// the first right paragraph ("-" for none) and the ids found.
func (r Report) Ranks() string {
	var b strings.Builder
	for _, q := range r.PerQuery {
		right := "-"
		if q.Right > 0 {
			right = fmt.Sprint(q.Right)
		}
		fmt.Fprintf(&b, "%s %s %s %s %s\n", q.ID, q.Type, q.Confidence, right, strings.Join(q.IDs, " "))
	}
	return b.String()
}
