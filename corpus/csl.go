package corpus

// CSL is a reference in the field names of the Citation Style Language's data
// schema (CSL-JSON), so that it marshals to a valid item.
type CSL struct {
	ID             string    `json:"id"`
	Type           string    `json:"type"`
	Title          string    `json:"title,omitempty"`
	Author         []CSLName `json:"author,omitempty"`
	Editor         []CSLName `json:"editor,omitempty"`
	Issued         *CSLDate  `json:"issued,omitempty"`
	ContainerTitle string    `json:"container-title,omitempty"`
	Volume         string    `json:"volume,omitempty"`
	Issue          string    `json:"issue,omitempty"`
	Page           string    `json:"page,omitempty"`
	Edition        string    `json:"edition,omitempty"`
	Publisher      string    `json:"publisher,omitempty"`
	DOI            string    `json:"DOI,omitempty"`
	URL            string    `json:"URL,omitempty"`
	// Locator is the place inside the work: "Methodology section, para. 3".
	Locator string `json:"locator,omitempty"`
}

// CSLName is a name in CSL-JSON: family and given, or a literal for bodies.
type CSLName struct {
	Family  string `json:"family,omitempty"`
	Given   string `json:"given,omitempty"`
	Literal string `json:"literal,omitempty"`
}

// CSLDate is a date in CSL-JSON: [[year, month, day]] as far as known.
type CSLDate struct {
	DateParts [][]int `json:"date-parts"`
}
