package retrieval

import (
	"strings"

	"footnote/corpus"
)

// cue says by which words people ask for a line of front matter, or for a
// paragraph with a formal duty: none of them need be printed there.
type cue struct {
	is    func(text string) bool
	words string
}

func starts(prefixes ...string) func(string) bool {
	return func(text string) bool {
		for _, p := range prefixes {
			if strings.HasPrefix(text, p) {
				return true
			}
		}
		return false
	}
}

func holds(parts ...string) func(string) bool {
	return func(text string) bool {
		for _, p := range parts {
			if strings.Contains(text, p) {
				return true
			}
		}
		return false
	}
}

// frontCues are tried on the lower-cased lines of the front matter, in order;
// the first that fits decides.
func frontCues() []cue {
	return []cue{
		{starts("received"), "received submitted submission manuscript date history journal"},
		{starts("revised"), "revised revision manuscript date history"},
		{starts("accepted"), "accepted acceptance manuscript date history"},
		{starts("available", "published"), "published publication appear appeared online available date out released"},
		{starts("keyword", "key words"), "keyword keywords terms list"},
		{holds("@"), "email mail e-mail contact address corresponding reach write"},
		{starts("* corresponding", "corresponding"), "corresponding contact"},
		{holds("doi.org", "doi:"), "doi identifier link url"},
		{holds("©", "copyright"), "copyright rights holder owner publisher holds owns"},
		{starts("^", "a ", "b ", "c "), "university affiliation affiliated institution department faculty work works based"},
		{func(text string) bool { return strings.Contains(text, "^") }, "author authors wrote written write writer writers coauthor researchers corresponding university affiliation"},
	}
}

// bodyCues are tried on the lower-cased headings of short formal sections.
func bodyCues() []cue {
	return []cue{
		{holds("fund", "financial support", "acknowledg"), "funding funded fund grant paid pay sponsor sponsored finance financed money supported support number"},
		{holds("conflict", "competing", "declaration"), "conflict competing interest interests declare declared disclosure bias"},
		{starts("abstract", "summary"), "abstract summary overview main gist topic"},
		{starts("conclusion", "concluding"), "conclusion conclude concluded conclusions overall findings finding takeaway"},
		{starts("method", "materials", "data"), "method methods methodology approach theory framework theoretical"},
	}
}

// cuesOf returns the words that find a paragraph by what it is for.
func cuesOf(p *corpus.Paragraph) map[string]bool {
	found := map[string]bool{}
	cues, text := bodyCues(), strings.ToLower(p.Section.Heading)
	if p.Section.Number == 0 {
		cues, text = frontCues(), strings.ToLower(p.Text)
		if p.Number == 1 {
			return wordSet("title titled called name headline")
		}
	}
	for _, c := range cues {
		if c.is(text) {
			return wordSet(c.words)
		}
	}
	return found
}

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}
