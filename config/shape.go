package config

import "reflect"

// shape is a type like Config in which secrets are plain strings. A file is
// decoded into it first: a Secret takes whatever text stands in the file, so
// that a number or a date would pass for one.
func shape(t reflect.Type) reflect.Type {
	switch {
	case t == reflect.TypeFor[Secret]():
		return reflect.TypeFor[string]()
	case t.Kind() == reflect.Slice:
		return reflect.SliceOf(shape(t.Elem()))
	case t.Kind() != reflect.Struct:
		return t
	}
	fields := reflect.VisibleFields(t)
	for i := range fields {
		fields[i].Type = shape(fields[i].Type)
	}
	return reflect.StructOf(fields)
}
