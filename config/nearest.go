package config

import "strings"

// nearest is the key of the setting that somebody may have meant by an unknown
// key: one with few letters changed, the name of its variable or flag, or the
// key without its group. It is "" when none is near.
func nearest(unknown string) string {
	wanted := plain(unknown)
	best, least := "", 3 // more than two changes is another word
	for _, s := range Settings() {
		names := []string{s.Key, s.Env, s.Flag, s.Key[strings.LastIndex(s.Key, ".")+1:]}
		if group, _, nested := strings.Cut(s.Key, "."); nested {
			names = append(names, group)
		}
		for _, name := range names {
			if name == "" {
				continue
			}
			if d := distance(wanted, plain(name)); d < least && d < len(wanted) {
				best, least = s.Key, d
			}
		}
	}
	return best
}

// plain is a name without what the file, the environment and the command line
// write differently.
func plain(name string) string {
	return strings.NewReplacer("-", "_", ".", "_").Replace(strings.ToLower(name))
}

// distance counts the bytes to insert, delete or replace to make b of a
// (Levenshtein 1966).
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
