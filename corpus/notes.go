package corpus

import "strings"

// findShort finds the short citations of a footnote: an author's family name
// and, later in the same sentence or two, the first words of the work's title
// ("Harnisch, “What the Collector Saw,” 77").
func (r *reader) findShort(p *Paragraph) []Citation {
	var all []Citation
	text := foldSame(p.Text)
	for _, ref := range r.article.References {
		names := append(append([]CSLName{}, ref.CSL.Author...), ref.CSL.Editor...)
		title := shortWords(ref.CSL.Title)
		if len(names) == 0 || title == "" {
			continue
		}
		family := foldSame(names[0].Family + names[0].Literal)
		start := indexWord(text, family)
		if start < 0 {
			continue
		}
		at := indexWord(text[start:], foldSame(title))
		if at < 0 || at > 120 {
			continue
		}
		end := start + at + len(title)
		all = append(all, Citation{
			Span: Span{start, end}, As: p.Text[start:end], Reference: ref, Match: Exact,
		})
	}
	return all
}

// foldSame is lower case where that keeps every byte in its place, as it is
// elsewhere.
func foldSame(s string) string {
	if lower := strings.ToLower(s); len(lower) == len(s) {
		return lower
	}
	return s
}

// shortWords are the first words of a title, up to its colon, at most four;
// "" for a title of one short word, which would be found everywhere.
func shortWords(title string) string {
	before, _, _ := strings.Cut(title, ":")
	words := strings.Fields(before)
	short := strings.Join(words[:min(len(words), 4)], " ")
	if len(short) < 8 {
		return ""
	}
	return short
}

// indexWord finds word in text where it starts and ends as a word; -1 if it
// does not.
func indexWord(text, word string) int {
	for from := 0; word != ""; {
		i := strings.Index(text[from:], word)
		if i < 0 {
			return -1
		}
		i += from
		if !letterBefore(text, i) && !letterAt(text, i+len(word)) {
			return i
		}
		from = i + len(word)
	}
	return -1
}
