package corpus

import (
	"crypto/sha256"
	"encoding/hex"
)

// Verify tells whether the paragraph still equals its source byte by byte,
// white space folded, and the source still has the hash it was read with.
func Verify(p *Paragraph) bool {
	if p == nil || p.Section == nil || p.Section.Article == nil {
		return false
	}
	a := p.Section.Article
	sum := sha256.Sum256([]byte(a.Source))
	if hex.EncodeToString(sum[:]) != a.Hash || len(p.Source) == 0 {
		return false
	}
	end := 0
	for _, s := range p.Source {
		if s.Start < end || s.End < s.Start || s.End > len(a.Source) {
			return false
		}
		end = s.End
	}
	return compose(a.Source, p.Source) == p.Text
}
