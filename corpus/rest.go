package corpus

func (r *reader) readReferences() {}
func (r *reader) readCitations()  {}
