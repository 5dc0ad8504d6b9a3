package corpus_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFindSection(t *testing.T) {
	a := shipped(t)
	for query, want := range map[string]int{
		"4": 4, "0": 0, "Methodology": 4, "methodology": 4, "metodology": 4, "method": 4, "meth": 4, "transit": 5, "basic principles": 3, "princples": 3,
		"multi-vector policy": 5, "conclusion": 7, "conclusions": 7, "conflict of interest": 8, "funding": 9, "refrences": 10, "front": 0,
		"intro": 2, "discusion": 6,
	} {
		found := a.FindSection(query)
		if len(found) == 0 || found[0].Number != want {
			t.Errorf("FindSection(%q) = %v, want section %d first", query, numbers(found, func(i int) int { return found[i].Number }), want)
		}
	}
	for _, query := range []string{"", "   ", "99", "-1", "zebra", "the"} {
		if found := a.FindSection(query); len(found) != 0 {
			t.Errorf("FindSection(%q) finds %d sections", query, len(found))
		}
	}
	harbours := own(t, "harbours")
	if found := harbours.FindSection("2.1"); len(found) == 0 || found[0].Heading != "Forty harbours" {
		t.Errorf("the printed number 2.1 finds %v", found)
	}
	if found := own(t, "orchards").FindSection("iii"); len(found) == 0 || found[0].Heading != "CONCLUSION" {
		t.Errorf("the printed number III finds %v", found)
	}
}

func TestFindReferences(t *testing.T) {
	a := shipped(t)
	for query, want := range map[string][]int{
		"15": {15}, "[15]": {15}, "guliyev": {15}, "Guliyeu": {15}, "Hanks 2009": {16}, "hanks, r. r. (2009)": {16}, "Laruelle": {20, 21, 22},
		"laruelle & royce": {20, 21}, "laruelle 2018": {22}, "estelles": {12}, "matrioshka": {11}, "hedging": {9}, "1999": {24},
		"Cooley et al. 2023": {6, 7}, "chatham house": {8}, "bear dragon": {32}, "zebra": nil, "Hanks 1850": nil, "the": nil,
	} {
		found := a.FindReferences(query)
		got := numbers(found, func(i int) int { return found[i].Number })
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("FindReferences(%q) (-want +got):\n%s", query, diff)
		}
	}
	if n := len(a.FindReferences("")); n != 34 {
		t.Errorf("an empty query finds %d, want all 34", n)
	}
}

func numbers[T any](all []T, number func(int) int) []int {
	var out []int
	for i := range all {
		out = append(out, number(i))
	}
	return out
}
