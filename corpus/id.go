package corpus

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// ErrID is wrapped by the errors of ParseID.
var ErrID = errors.New("not a paragraph id")

// ParseID reads a paragraph id: "kazakhstan/4.3", or "4.3" where the article
// is understood (article is "" then). Section 0 is the front matter; paragraphs
// count from 1. Only the form that Paragraph.ID prints is accepted.
func ParseID(id string) (article string, section, paragraph int, err error) {
	place := id
	if i := strings.LastIndexByte(id, '/'); i >= 0 {
		article, place = id[:i], id[i+1:]
		if !validName(article) {
			return "", 0, 0, fmt.Errorf("corpus: parsing id %q: %w", id, ErrID)
		}
	}
	before, after, found := strings.Cut(place, ".")
	section, ok1 := parseNumber(before, 0)
	paragraph, ok2 := parseNumber(after, 1)
	if !found || !ok1 || !ok2 {
		return "", 0, 0, fmt.Errorf("corpus: parsing id %q: %w", id, ErrID)
	}
	return article, section, paragraph, nil
}

func formatID(article string, section, paragraph int) string {
	return article + "/" + strconv.Itoa(section) + "." + strconv.Itoa(paragraph)
}

// parseNumber accepts a plain decimal of at least least, without sign or
// leading zeros.
func parseNumber(s string, least int) (int, bool) {
	n, err := strconv.Atoi(s)
	return n, err == nil && n >= least && strconv.Itoa(n) == s
}

// validName tells whether s may be an article's id: letters, digits, '-' and
// '_', so that it stands in links and commands as it is.
func validName(s string) bool {
	for _, r := range s {
		letter := 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
		if !letter && r != '-' && r != '_' {
			return false
		}
	}
	return s != ""
}

// Paragraph returns a paragraph by its section and number, nil if there is none.
func (a *Article) Paragraph(section, number int) *Paragraph {
	if section < 0 || section >= len(a.Sections) {
		return nil
	}
	ps := a.Sections[section].Paragraphs
	if number < 1 || number > len(ps) {
		return nil
	}
	return ps[number-1]
}

// Lookup returns the paragraph with the id, with or without the article's
// name; nil if there is none or the id names another article.
func (a *Article) Lookup(id string) *Paragraph {
	article, section, paragraph, err := ParseID(id)
	if err != nil || article != "" && article != a.ID {
		return nil
	}
	return a.Paragraph(section, paragraph)
}

// Paragraphs returns all paragraphs in reading order, front matter first.
func (a *Article) Paragraphs() []*Paragraph {
	var all []*Paragraph
	for _, s := range a.Sections {
		all = append(all, s.Paragraphs...)
	}
	return all
}
