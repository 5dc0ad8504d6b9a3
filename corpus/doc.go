// Package corpus knows what an article is: front matter, sections,
// paragraphs, sentences, references and the in-text citations that point at
// them. It reads plain-text articles, keeps every character of the source, and
// reports what it is unsure of instead of guessing.
//
// It does not know how paragraphs are ranked, who asks, or on which platform.
//
// # How an article is read
//
// Read runs the steps in load.go in order: lines and page furniture
// (lines.go, furniture.go), blocks (block.go), what each block is
// (classify.go, headings.go), sections and paragraphs (build.go, entries.go),
// then the fields of the front matter (front.go, authors.go), of the
// references (references.go, styles.go, names.go), and the citations
// (citations.go, numeric.go, notes.go, resolve.go).
//
// # What is decided where the page leaves a choice
//
// Every character of the source that is not white space stands in exactly one
// paragraph, heading or piece of Furniture. A line of the front matter is a
// paragraph of section 0, wherever on the page it is printed. A label above a
// single line ("Keywords:") is the beginning of that line's paragraph; a label
// above several lines ("Article history:") is furniture. Footnotes stand after
// the other paragraphs of their section, so that those keep the numbers a
// reader counts. A hyphen at a line's end is furniture when the article does
// not write the word with one elsewhere. Text without a heading of its own
// becomes a section named "Text", with a Doubt.
//
// A citation is Exact when names, number of authors and year all agree, Close
// when one thing differs (spelling, year, first name, authors, abbreviation,
// number), and None otherwise.
package corpus
