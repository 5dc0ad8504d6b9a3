package article

import (
	"embed"

	"footnote/corpus"
)

//go:embed article.txt NOTICE
var files embed.FS

// ID is the shipped article's name in ids and links.
const ID = "kazakhstan"

// Load reads the shipped article.
func Load() (*corpus.Article, error) {
	return corpus.Load(files, "article.txt", corpus.Options{ID: ID, Language: "en"})
}
