package article_test

import (
	"os"
	"testing"

	"footnote/corpus"
	"footnote/corpus/article"
)

func TestLoad(t *testing.T) {
	a, err := article.Load()
	if err != nil {
		t.Fatal(err)
	}
	printed, err := os.ReadFile("article.txt")
	if err != nil {
		t.Fatal(err)
	}
	if a.Source != string(printed) || a.ID != article.ID || a.Rights == "" {
		t.Errorf("the embedded article %s is not the file", a.ID)
	}
	for _, p := range a.Paragraphs() {
		if !corpus.Verify(p) {
			t.Errorf("%s does not equal its source", p.ID)
		}
	}
}
