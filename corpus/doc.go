// Package corpus knows what an article is: front matter, sections,
// paragraphs, sentences, references and the in-text citations that point at
// them. It reads plain-text articles, keeps every character of the source, and
// reports what it is unsure of instead of guessing.
//
// It does not know how paragraphs are ranked, who asks, or on which platform.
package corpus
