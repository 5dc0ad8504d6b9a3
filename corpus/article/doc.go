// Package article holds the article that Footnote ships with, embedded as it
// was printed, and loads it. The article keeps its own rights: see NOTICE.
//
// It knows nothing about how articles are read; that is package corpus.
package article
