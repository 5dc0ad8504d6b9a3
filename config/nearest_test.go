package config

import "testing"

func TestDistance(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"log", "", 3}, {"", "log", 3}, {"log", "log", 0}, {"lgo", "log", 2}, {"kitten", "sitting", 3}, {"lisen", "listen", 1}} {
		if got := distance(test.a, test.b); got != test.want {
			t.Errorf("distance(%q, %q) = %d, want %d", test.a, test.b, got, test.want)
		}
	}
}

func TestNearest(t *testing.T) {
	for _, s := range Settings() {
		for _, name := range []string{s.Key, s.Key + "s", s.Env} {
			if name == "" {
				continue
			}
			if got := nearest(name); got != s.Key {
				t.Errorf("nearest(%q) = %q, want %q", name, got, s.Key)
			}
		}
	}
	for _, far := range []string{"", "x", "zz", "colour", "somethingelse"} {
		if got := nearest(far); got != "" {
			t.Errorf("nearest(%q) = %q, want none", far, got)
		}
	}
}
