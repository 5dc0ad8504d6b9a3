// Package retrieval finds the paragraphs that answer a question: it folds,
// tokenises and stems text, ranks paragraphs with BM25, chooses the sentences
// to quote and says how sure it is.
//
// It does not know what a reply looks like or who asked.
package retrieval
