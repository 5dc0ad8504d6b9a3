package corpus

import "slices"

// Place is an in-text citation and the paragraph that it stands in.
type Place struct {
	Paragraph *Paragraph
	Citation  *Citation
}

// Audit is what is right and wrong with an article's citations.
type Audit struct {
	// Citations counts all in-text citations, Exact those that match an entry
	// of the reference list in every point.
	Citations, Exact int
	// Close are the near misses, Unresolved the citations without an entry.
	Close, Unresolved []Place
	// Uncited are the entries that no citation points at, not even closely.
	Uncited []*Reference
	// DuplicateDOIs stand in more than one entry; MalformedDOIs cannot be DOIs.
	DuplicateDOIs, MalformedDOIs []DOIFault
}

// DOIFault is a DOI with which something is wrong, and the numbers of the
// entries that print it.
type DOIFault struct {
	DOI        string
	References []int
}

// Audit checks the article's citations against its reference list.
func (a *Article) Audit() Audit {
	var audit Audit
	cited := map[*Reference]bool{}
	for _, place := range a.places() {
		audit.Citations++
		cited[place.Citation.Reference] = true
		switch place.Citation.Match {
		case Exact:
			audit.Exact++
		case Close:
			audit.Close = append(audit.Close, place)
		case None:
			audit.Unresolved = append(audit.Unresolved, place)
		}
	}
	for _, ref := range a.References {
		if !cited[ref] {
			audit.Uncited = append(audit.Uncited, ref)
		}
	}
	audit.DuplicateDOIs, audit.MalformedDOIs = doiFaults(a.References)
	return audit
}

// CitedIn returns the places that cite an entry, exactly or closely, in
// reading order.
func (a *Article) CitedIn(ref *Reference) []Place {
	var in []Place
	for _, place := range a.places() {
		if ref != nil && place.Citation.Reference == ref {
			in = append(in, place)
		}
	}
	return in
}

// places lists every citation in reading order.
func (a *Article) places() []Place {
	var all []Place
	for _, p := range a.Paragraphs() {
		for i := range p.Citations {
			all = append(all, Place{Paragraph: p, Citation: &p.Citations[i]})
		}
	}
	return all
}

func doiFaults(refs []*Reference) (duplicate, malformed []DOIFault) {
	byDOI := map[string][]int{}
	var order []string
	for _, ref := range refs {
		if ref.DOI == "" {
			continue
		}
		key := foldCase(ref.DOI)
		if len(byDOI[key]) == 0 {
			order = append(order, ref.DOI)
		}
		byDOI[key] = append(byDOI[key], ref.Number)
	}
	for _, doi := range order {
		fault := DOIFault{DOI: doi, References: slices.Clone(byDOI[foldCase(doi)])}
		if len(fault.References) > 1 {
			duplicate = append(duplicate, fault)
		}
		if !validDOI(doi) {
			malformed = append(malformed, fault)
		}
	}
	return duplicate, malformed
}
