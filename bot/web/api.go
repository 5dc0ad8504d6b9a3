package web

import (
	"encoding/json"
	"errors"
	"net/http"
	"strconv"

	"footnote/bot"
)

// apiError is what the API answers when it cannot answer.
type apiError struct {
	Error string `json:"error"`
	Hint  string `json:"hint"`
}

func (s *Server) apiAsk(w http.ResponseWriter, r *http.Request) {
	query := r.URL.Query()
	k, err := number(query.Get("k"), 3)
	if err != nil || k < 1 || k > 20 || query.Get("q") == "" {
		s.reply(w, nil, &bot.Problem{What: "q or k is wrong", Hint: "give the question as q and, if you like, k from 1 to 20"})
		return
	}
	v, err := s.b.Ask(r.Context(), query.Get("article"), query.Get("q"), k)
	s.reply(w, v, err)
}

func (s *Server) apiArticles(w http.ResponseWriter, _ *http.Request) {
	out := struct {
		Articles []bot.ArticleRef `json:"articles"`
	}{[]bot.ArticleRef{}}
	for _, a := range s.b.Articles() {
		out.Articles = append(out.Articles, bot.ArticleRef{ID: a.ID, Title: a.Title, Hash: a.Hash})
	}
	s.reply(w, out, nil)
}

// apiArticle serves outline, section, find, reference, cite, verify and audit.
func (s *Server) apiArticle(w http.ResponseWriter, r *http.Request) {
	article, query := r.PathValue("article"), r.URL.Query()
	var (
		v   any
		err error
	)
	switch r.PathValue("what") {
	case "outline":
		v, err = s.b.Outline(article)
	case "section":
		page, pageErr := number(query.Get("page"), 1)
		if pageErr != nil {
			page = 0
		}
		v, err = s.b.Section(article, query.Get("q"), page)
	case "find":
		v, err = s.b.Find(article, query.Get("q"))
	case "reference":
		v, err = s.b.Reference(article, query.Get("q"))
	case "cite":
		v, err = s.b.Cite(article+"/"+query.Get("id"), query.Get("style"))
	case "verify":
		v, err = s.b.Verify(article + "/" + query.Get("id"))
	case "audit":
		v, err = s.b.Audit(article)
	default:
		err = &bot.Problem{What: "there is no such resource", Hint: "try outline, section, find, reference, cite, verify or audit"}
	}
	s.reply(w, v, err)
}

func number(s string, unset int) (int, error) {
	if s == "" {
		return unset, nil
	}
	return strconv.Atoi(s)
}

// reply writes a result, or a problem with status 400, or any other error with
// status 500.
func (s *Server) reply(w http.ResponseWriter, v any, err error) {
	status := http.StatusOK
	if err != nil {
		var p *bot.Problem
		if !errors.As(err, &p) {
			s.o.Logger.Error("api request failed", "err", err)
			p = &bot.Problem{What: "something went wrong", Hint: "try again"}
			status = http.StatusInternalServerError
		} else {
			status = http.StatusBadRequest
		}
		v = apiError{p.What, p.Hint}
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(status)
	if err := json.NewEncoder(w).Encode(v); err != nil {
		s.o.Logger.Debug("writing a result failed", "err", err)
	}
}
