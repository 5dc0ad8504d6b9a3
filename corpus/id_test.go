package corpus_test

import (
	"errors"
	"fmt"
	"testing"

	"footnote/corpus"
)

func printID(article string, section, paragraph int) string {
	if article == "" {
		return fmt.Sprintf("%d.%d", section, paragraph)
	}
	return fmt.Sprintf("%s/%d.%d", article, section, paragraph)
}

func TestParseID(t *testing.T) {
	for _, id := range []string{"kazakhstan/4.3", "4.3", "0.1", "my-article_2/12.34"} {
		article, section, paragraph, err := corpus.ParseID(id)
		if err != nil || printID(article, section, paragraph) != id {
			t.Errorf("ParseID(%q) = %q %d %d, %v", id, article, section, paragraph, err)
		}
	}
	for _, id := range []string{
		"", "kazakhstan", "kazakhstan/4", "4", "4.", ".3", "4.0", "-1.2", "+4.3", "04.3", "4.3.1", " 4.3", "4.3 ", "/4.3", "a/b/4.3", "a b/4.3", "4,3",
		"99999999999999999999.1",
	} {
		if _, _, _, err := corpus.ParseID(id); !errors.Is(err, corpus.ErrID) {
			t.Errorf("ParseID(%q) = %v, want ErrID", id, err)
		}
	}
}

func TestLookup(t *testing.T) {
	a := shipped(t)
	for _, id := range []string{"other/4.3", "4.99", "99.1", "kazakhstan", ""} {
		if p := a.Lookup(id); p != nil {
			t.Errorf("Lookup(%q) = %s, want none", id, p.ID)
		}
	}
	if p := a.Lookup("4.3"); p == nil || p != a.Lookup("kazakhstan/4.3") || p != a.Paragraph(4, 3) {
		t.Errorf("the three ways to 4.3 differ: %v", p)
	}
	if n := len(a.Paragraphs()); n != 15+46+34 {
		t.Errorf("%d paragraphs, want 95", n)
	}
}
