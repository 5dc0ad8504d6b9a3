package corpus

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode/utf8"
)

// Options are the facts about an article that its text does not tell.
type Options struct {
	// ID is the article's short name in ids and links: letters, digits, '-' and
	// '_'. Read requires it; Load takes the file's base name when it is "".
	ID string
	// Language is the BCP 47 tag of the text; "" means "en".
	Language string
	// Rights is the text of the NOTICE; Load reads it when it is "".
	Rights string
}

// Load reads the plain-text article called name, and the file NOTICE beside
// it, if there is one, as the article's rights.
func Load(fsys fs.FS, name string, o Options) (*Article, error) {
	source, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, fmt.Errorf("corpus: loading article: %w", err)
	}
	if o.ID == "" {
		base := path.Base(name)
		o.ID = strings.TrimSuffix(base, path.Ext(base))
	}
	if o.Rights == "" {
		notice, err := fs.ReadFile(fsys, path.Join(path.Dir(name), "NOTICE"))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("corpus: loading notice: %w", err)
		}
		o.Rights = string(notice)
	}
	return Read(source, o)
}

// Read reads a plain-text article. It fails only when the id cannot stand in
// a link, or the source is not UTF-8 or holds no text; whatever else it is
// unsure of becomes a Doubt.
func Read(source []byte, o Options) (*Article, error) {
	if !validName(o.ID) {
		return nil, fmt.Errorf("corpus: reading article: id %q: use letters, digits, '-' and '_'", o.ID)
	}
	if !utf8.Valid(source) {
		return nil, fmt.Errorf("corpus: reading article %s: not UTF-8 text", o.ID)
	}
	if fold(string(source)) == "" {
		return nil, fmt.Errorf("corpus: reading article %s: no text in it", o.ID)
	}
	if o.Language == "" {
		o.Language = "en"
	}
	sum := sha256.Sum256(source)
	a := &Article{
		ID: o.ID, Language: o.Language, Rights: o.Rights,
		Source: string(source), Hash: hex.EncodeToString(sum[:]),
	}
	r := &reader{article: a, source: a.Source}
	r.read()
	return a, nil
}

// reader holds what is known while an article is read.
type reader struct {
	article *Article
	source  string
	blocks  []*block
	// vocabulary is the set of words in the source, made on first use.
	vocabulary map[string]bool
}

// read runs the steps in the order in which each relies on the one before.
func (r *reader) read() {
	r.layOut()
	r.classify()
	r.build()
	r.readFront()
	r.readReferences()
	for _, s := range r.article.Sections {
		for _, p := range s.Paragraphs {
			p.Sentences = sentencesOf(p.Text)
			if s.References {
				p.Sentences = []Span{{0, len(p.Text)}} // an entry is quoted whole
			}
		}
	}
	r.readCitations()
	if len(r.article.References) == 0 {
		r.doubt(len(strings.Split(strings.TrimSpace(r.source), "\n")), "the article ends without a reference list: no citation can be resolved")
	}
	slices.SortStableFunc(r.article.Doubts, func(a, b Doubt) int { return a.Line - b.Line })
}

// doubt reports something that the reader was unsure of.
func (r *reader) doubt(lineNumber int, what string, args ...any) {
	r.article.Doubts = append(r.article.Doubts, Doubt{Line: lineNumber, What: fmt.Sprintf(what, args...)})
}
