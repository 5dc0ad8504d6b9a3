package bot

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"strings"
	"testing"

	"footnote/corpus"
	"footnote/corpus/article"
	"footnote/retrieval"
)

func shipped(t testing.TB) *Bot {
	t.Helper()
	a, err := article.Load()
	if err != nil {
		t.Fatal(err)
	}
	articles := []*corpus.Article{a}
	x, err := retrieval.New(articles, retrieval.Options{})
	if err != nil {
		t.Fatal(err)
	}
	b, err := New(articles, x, Options{BaseURL: "http://127.0.0.1:8080/"})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestTheRouterReadsWhatAPersonMeant checks the beginning of each reply's gist.
func TestTheRouterReadsWhatAPersonMeant(t *testing.T) {
	b := shipped(t)
	for said, want := range map[string]string{
		"":                               "Ask a question",
		"hello":                          "Ask a question",
		"/help":                          "Ask a question",
		"ask":                            "Ask a question",
		"OUTLINE":                        "Outline of",
		"section":                        "Outline of",
		"section 4":                      "4. Methodology (page 1",
		"Section methodology 2":          "4. Methodology (page 2",
		"section metodology":             "4. Methodology",
		"section 99":                     "no heading is like",
		"section 4 99":                   "section 4 has no page 99",
		"find “soft balance”":            "“soft balance” stands once",
		"find soft balance":              "“soft balance” stands once",
		`find "no such words anywhere"`:  "The words “no such words anywhere” stand nowhere",
		"find out who the president is?": "",
		"reference hanks":                "Hanks, R. R. (2009)",
		"reference 15":                   "Guliyev, F. (2011)",
		"reference nobody-at-all":        "no reference is like",
		"cite 4.3":                       "Nyshanbayev",
		"cite kazakhstan/4.3 BIBTEX":     "@",
		"cite 4.3 nostyle":               "there is no citation style",
		"cite 4.99":                      "there is no paragraph",
		"cite":                           "\"\" is not the id",
		"context 4.3":                    "Methodology, paragraph 3",
		"verify 4.3":                     "kazakhstan/4.3 equals its source",
		"verify 4.3 sha256:f16e0523":     "kazakhstan/4.3 equals its source",
		"verify 4.3 00000000":            "kazakhstan/4.3 has changed",
		"verify 4.99":                    "The article has no paragraph",
		"audit":                          "49 citations: 40 match a reference exactly, 9 nearly",
		"about":                          "The Republic of Kazakhstan",
		"feedback yes kazakhstan/4.3":    "Thank you",
		"`ask How long is the border with China?`":    "As a neighboring nation sharing a border of 1,782 km",
		"How long\nis the border  with China?":        "As a neighboring nation sharing a border of 1,782 km",
		"more 3 How long is the border with China?":   "",
		"more 900 How long is the border with China?": "There are no more",
		"banana bread recipe":                         "The article does not seem to answer this.",
		strings.Repeat("why ", 2000):                  "the question is longer",
	} {
		r := b.Handle(t.Context(), Request{ID: "1", Text: said})
		if !strings.HasPrefix(r.Gist, want) || r.Gist == "" || len(r.Blocks) == 0 {
			t.Errorf("%.60q: gist %.120q, want %q", said, r.Gist, want)
		}
	}
}

// TestQuotesAreVerbatim asks every labelled question and compares each quoted
// run and each JSON excerpt with the article.
func TestQuotesAreVerbatim(t *testing.T) {
	b := shipped(t)
	f, err := os.Open("../retrieval/testdata/questions.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	questions, err := retrieval.ReadQuestions(f)
	if err != nil {
		t.Fatal(err)
	}
	quotes := 0
	for _, q := range questions {
		for _, block := range b.Handle(t.Context(), Request{ID: q.ID, Text: "ask " + q.Text}).Blocks {
			if quote, ok := block.(Quote); ok {
				quotes++
				checkVerbatim(t, b.articles[0].Lookup(quote.ID).Text, quote.Spans)
			}
		}
		a, err := b.Ask(t.Context(), "", q.Text, 3)
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range a.Results {
			for _, e := range found.Excerpts {
				if string([]rune(found.Text)[e.Start:e.End]) != e.Text {
					t.Errorf("%s: excerpt of %s is not where it says", q.ID, found.ID)
				}
			}
			if !strings.HasPrefix(found.URL, "http://127.0.0.1:8080/a/kazakhstan#") || found.Citation == "" || found.References == nil || found.Matched == nil {
				t.Errorf("%s: %+v", q.ID, found)
			}
		}
	}
	if quotes < len(questions) {
		t.Errorf("only %d quotes were seen", quotes)
	}
}

func checkVerbatim(t *testing.T, text string, spans []Span) {
	t.Helper()
	var run strings.Builder
	for _, s := range append(spans, Span{Elision: true}) {
		if !s.Elision {
			run.WriteString(s.Text)
			continue
		}
		if run.Len() == 0 || !strings.Contains(text, run.String()) {
			t.Errorf("%q is not in the article", run.String())
		}
		run.Reset()
	}
}

type broken struct{ err error }

func (s broken) Search(context.Context, retrieval.Query) (retrieval.Result, error) {
	if s.err == nil {
		panic("out of order")
	}
	return retrieval.Result{}, s.err
}

func TestAnyErrorBecomesOneFriendlyReplyAndOneLogLine(t *testing.T) {
	a, err := article.Load()
	if err != nil {
		t.Fatal(err)
	}
	for name, search := range map[string]broken{"error": {errors.New("secret detail")}, "panic": {}} {
		var log strings.Builder
		b, err := New([]*corpus.Article{a}, search, Options{Logger: slog.New(slog.NewTextHandler(&log, nil))})
		if err != nil {
			t.Fatal(err)
		}
		r := b.Handle(t.Context(), Request{ID: "req-7", Text: "a private question"})
		if !strings.HasPrefix(r.Gist, "something went wrong") || !r.Private || len(r.Blocks) != 2 {
			t.Errorf("%s: %+v", name, r)
		}
		if strings.Count(log.String(), "request=req-7") != 1 || strings.Contains(log.String(), "private question") {
			t.Errorf("%s: log %q", name, log.String())
		}
	}
	if _, err := New(nil, broken{}, Options{}); err == nil {
		t.Error("a bot without an article was made")
	}
}

func TestEveryCommandHasWordsAndAWorkingExample(t *testing.T) {
	b := shipped(t)
	for _, c := range Commands("en") {
		if c.Summary == "" || len(c.Summary) > 100 {
			t.Errorf("%s: summary %q", c.Name, c.Summary)
		}
		r := b.Handle(t.Context(), Request{ID: "1", Text: c.Example})
		for _, block := range r.Blocks {
			if text, ok := block.(Text); ok && text.Style == Warning {
				t.Errorf("the example %q gets %q", c.Example, r.Gist)
			}
		}
		for _, a := range c.Args {
			if a.Name == "" || a.Summary == "" || a.Kind == "" {
				t.Errorf("%s: %+v", c.Name, a)
			}
		}
	}
}

func FuzzHandleAlwaysShowsSomething(f *testing.F) {
	b := shipped(f)
	for _, said := range []string{"section 4 2", "find \"", "cite 4.3 ris", "more 3 border", "\x00\xff", "verify kazakhstan/-1.0", "section -1", "reference [15]"} {
		f.Add(said)
	}
	f.Fuzz(func(t *testing.T, said string) {
		r := b.Handle(t.Context(), Request{ID: "1", Text: said})
		if len(r.Blocks) == 0 || r.Gist == "" || r.Gist == string(WordFailed) {
			t.Errorf("%q: %+v", said, r)
		}
	})
}
