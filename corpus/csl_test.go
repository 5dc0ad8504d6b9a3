package corpus_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"footnote/corpus"
)

// What the official schema of CSL data allows, as far as this package writes
// it: the types of items, and which properties are texts, names and dates.
const (
	cslTypes = "article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document " +
		"entry entry-dictionary entry-encyclopedia figure graphic hearing interview legal_case legislation manuscript map motion_picture " +
		"musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report " +
		"review review-book software song speech standard thesis treaty webpage"
	cslTexts = "id type title container-title volume issue page edition publisher DOI URL language note locator section genre version ISSN ISBN"
	cslNames = "author editor translator container-author"
	cslDates = "issued accessed submitted available-date"
)

func TestCSLSatisfiesTheSchema(t *testing.T) {
	for _, a := range published(t) {
		text, err := corpus.Cite(a.Paragraph(1, 1), corpus.CSLJSON)
		if err != nil {
			t.Fatal(err)
		}
		items := decodeItems(t, []byte(text))
		if len(items) != 1 || items[0]["title"] != a.Title {
			t.Errorf("%s: not one item with the title: %s", a.ID, text)
		}
		var refs []corpus.CSL
		for _, ref := range a.References {
			refs = append(refs, ref.CSL)
		}
		b, err := json.Marshal(refs)
		if err != nil {
			t.Fatal(err)
		}
		if refs != nil {
			items = append(items, decodeItems(t, b)...)
		}
		for _, item := range items {
			checkItem(t, item)
		}
	}
}

func decodeItems(t *testing.T, b []byte) []map[string]any {
	t.Helper()
	var items []map[string]any
	d := json.NewDecoder(bytes.NewReader(b))
	if err := d.Decode(&items); err != nil {
		t.Fatal(err)
	}
	return items
}

// checkItem applies the schema to one item.
func checkItem(t *testing.T, item map[string]any) {
	t.Helper()
	in := func(list, word string) bool { return slices.Contains(strings.Fields(list), word) }
	if kind, _ := item["type"].(string); !in(cslTypes, kind) {
		t.Errorf("%v: no such type %q", item["id"], kind)
	}
	if id, _ := item["id"].(string); id == "" {
		t.Errorf("an item has no id: %v", item)
	}
	for name, value := range item {
		switch {
		case in(cslTexts, name):
			if s, ok := value.(string); !ok || s == "" {
				t.Errorf("%v: %s is %v, not a text", item["id"], name, value)
			}
		case in(cslNames, name):
			checkNames(t, value)
		case in(cslDates, name):
			checkDate(t, value)
		default:
			t.Errorf("%v: the schema has no property %q", item["id"], name)
		}
	}
}

func checkNames(t *testing.T, value any) {
	t.Helper()
	names, _ := value.([]any)
	for _, n := range names {
		name, _ := n.(map[string]any)
		for part, text := range name {
			if s, ok := text.(string); !ok || s == "" || !slices.Contains([]string{"family", "given", "literal"}, part) {
				t.Errorf("name part %s: %v", part, text)
			}
		}
		if len(name) == 0 {
			t.Error("an empty name")
		}
	}
	if len(names) == 0 {
		t.Errorf("no list of names: %v", value)
	}
}

func checkDate(t *testing.T, value any) {
	t.Helper()
	date, _ := value.(map[string]any)
	parts, _ := date["date-parts"].([]any)
	if len(date) != 1 || len(parts) < 1 || len(parts) > 2 {
		t.Fatalf("not a date: %v", value)
	}
	for _, p := range parts {
		numbers, _ := p.([]any)
		if len(numbers) < 1 || len(numbers) > 3 {
			t.Errorf("not a date: %v", value)
		}
		for _, n := range numbers {
			if _, ok := n.(float64); !ok {
				t.Errorf("not a number in a date: %v", n)
			}
		}
	}
}
