package corpus_test

import (
	"testing"

	"footnote/corpus/article"
)

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := article.Load(); err != nil {
			b.Fatal(err)
		}
	}
}
