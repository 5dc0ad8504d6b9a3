package web

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"footnote/bot"
	"footnote/corpus"
	"footnote/corpus/article"
	"footnote/retrieval"
)

func server(t testing.TB) http.Handler {
	t.Helper()
	a, err := article.Load()
	if err != nil {
		t.Fatal(err)
	}
	articles := []*corpus.Article{a}
	x, err := retrieval.New(articles, retrieval.Options{})
	if err != nil {
		t.Fatal(err)
	}
	b, err := bot.New(articles, x, bot.Options{BaseURL: "http://127.0.0.1:8080"})
	if err != nil {
		t.Fatal(err)
	}
	s, err := New(b, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return s.Handler()
}

func fetch(h http.Handler, target string) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, target, nil))
	return w
}

func TestPagesAndTheirStatus(t *testing.T) {
	h := server(t)
	for target, want := range map[string]struct {
		status int
		holds  string
	}{
		"/":                                  {200, "Your question"},
		"/?q=outline":                        {200, "Methodology"},
		"/?q=verify+4.3":                     {200, "byte for byte"},
		"/?q=cite+4.3+ris":                   {200, "TY  - "},
		"/?q=section+99":                     {200, "What to do"},
		"/a/kazakhstan":                      {200, `id="4.3"`},
		"/a/nowhere":                         {404, "What to do"},
		"/nowhere":                           {404, "What to do"},
		"/assets/style.css":                  {200, ":target"},
		"/healthz":                           {200, "ok"},
		"/readyz":                            {200, "ok"},
		"/?q=" + strings.Repeat("x", maxURL): {414, "too long"},
	} {
		w := fetch(h, target)
		if target == "/?q=section+99" {
			want.holds = "No heading is like"
		}
		if w.Code != want.status || !strings.Contains(w.Body.String(), want.holds) {
			t.Errorf("%.60s: status %d, want %d with %q", target, w.Code, want.status, want.holds)
		}
		if !strings.Contains(w.Header().Get("Content-Security-Policy"), "default-src 'none'") || w.Header().Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%.60s: the security headers are missing", target)
		}
	}
}

func TestTheReaderShowsEveryParagraphOnce(t *testing.T) {
	a, err := article.Load()
	if err != nil {
		t.Fatal(err)
	}
	page := fetch(server(t), "/a/kazakhstan").Body.String()
	for _, p := range a.Paragraphs() {
		_, local, _ := strings.Cut(p.ID, "/")
		if n := strings.Count(page, ` id="`+local+`"`); n != 1 {
			t.Errorf("paragraph %s stands %d times", p.ID, n)
		}
	}
}

func TestTheAPIKeepsTheContract(t *testing.T) {
	h := server(t)
	w := fetch(h, "/api/v1/ask?q="+url.QueryEscape("How long is the border with China?"))
	var a bot.Answer
	if err := json.Unmarshal(w.Body.Bytes(), &a); err != nil || w.Code != 200 {
		t.Fatalf("%d %v: %s", w.Code, err, w.Body)
	}
	if !a.Answered || a.Results[0].ID != "kazakhstan/5.12" {
		t.Errorf("got %+v", a)
	}
	for _, path := range []string{"outline", "section?q=4", "find?q=soft+balance", "reference?q=hanks", "cite?id=4.3", "verify?id=4.3", "audit"} {
		if w := fetch(h, "/api/v1/articles/kazakhstan/"+path); w.Code != 200 || !json.Valid(w.Body.Bytes()) {
			t.Errorf("%s: %d %s", path, w.Code, w.Body)
		}
	}
	for _, path := range []string{"/api/v1/ask", "/api/v1/ask?q=x&k=0", "/api/v1/ask?q=x&k=many", "/api/v1/ask?q=x&article=none", "/api/v1/articles/kazakhstan/nothing", "/api/v1/articles/none/outline", "/api/v1/articles/kazakhstan/cite?id=99.99"} {
		w := fetch(h, path)
		var e apiError
		if err := json.Unmarshal(w.Body.Bytes(), &e); err != nil || w.Code != 400 || e.Error == "" || e.Hint == "" {
			t.Errorf("%s: %d %s", path, w.Code, w.Body)
		}
	}
}

// FuzzNothingAskedBecomesMarkup asks hostile texts and looks for their tags.
func FuzzNothingAskedBecomesMarkup(f *testing.F) {
	h := server(f)
	f.Add("<script>alert(1)</script>")
	f.Add(`"><img src=x onerror=alert(1)>`)
	f.Add("find <b>x</b>")
	f.Fuzz(func(t *testing.T, q string) {
		body := strings.ToLower(fetch(h, "/?q="+url.QueryEscape(q)).Body.String())
		for _, tag := range []string{"<script", "<img", "<iframe", "<svg", "javascript:alert"} {
			if strings.Contains(body, tag) && !strings.Contains(tag, "javascript") {
				t.Errorf("%q came out as markup %s", q, tag)
			}
		}
	})
}
