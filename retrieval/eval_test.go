package retrieval

import (
	"context"
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"footnote/corpus"
	"footnote/corpus/article"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func shipped(t testing.TB, o Options) *Index {
	t.Helper()
	a, err := article.Load()
	if err != nil {
		t.Fatal(err)
	}
	x, err := New([]*corpus.Article{a}, o)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func labelled(t testing.TB) []Question {
	t.Helper()
	f, err := os.Open("testdata/questions.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	questions, err := ReadQuestions(f)
	if err != nil {
		t.Fatal(err)
	}
	return questions
}

// TestRanksAreTheGolden makes a change of quality a diff to review.
func TestRanksAreTheGolden(t *testing.T) {
	r := Evaluate(context.Background(), shipped(t, Options{}), "", labelled(t))
	t.Log("\n" + r.String())
	got := r.String() + "\n" + r.Ranks()
	const golden = "testdata/ranks.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("the ranking changed; read the diff, then run with -update (-want +got):\n%s", diff)
	}
}

func TestPlainBM25IsNotWorseThanMeasured(t *testing.T) {
	r := Evaluate(context.Background(), shipped(t, Options{Plain: true}), "", labelled(t))
	t.Log("\n" + r.String())
	if r.Hit1 < 0.49 || r.Hit3 < 0.71 || r.MRR < 0.61 {
		t.Errorf("plain BM25 has hit@1 %.3f, hit@3 %.3f, MRR %.3f", r.Hit1, r.Hit3, r.MRR)
	}
}
