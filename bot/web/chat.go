package web

import (
	"net/http"
	"net/url"

	"footnote/bot"
	"footnote/corpus"
)

// chatPage is what chat.html draws.
type chatPage struct {
	Article *corpus.Article
	Asked   string
	Blocks  []view
	Gist    string
}

// view is a block with its kind, since a template cannot switch on types.
type view struct {
	Text    *bot.Text
	Quote   *bot.Quote
	List    *bot.List
	Code    *bot.Code
	Buttons []bot.Button
}

// chat answers ?q= as the bot does in every chat; without it, it is a box to
// ask in.
func (s *Server) chat(w http.ResponseWriter, r *http.Request) {
	page := chatPage{Article: s.b.Articles()[0], Asked: r.URL.Query().Get("q")}
	request := page.Asked
	if request == "" {
		request = "help"
	}
	reply := s.b.Handle(r.Context(), bot.Request{ID: "web", Place: "web", User: "web", Text: request, Locale: "en"})
	page.Gist, page.Blocks = reply.Gist, views(reply)
	s.page(w, http.StatusOK, "chat.html", page)
}

func views(r bot.Reply) []view {
	var out []view
	for _, b := range r.Blocks {
		switch b := b.(type) {
		case bot.Text:
			out = append(out, view{Text: &b})
		case bot.Quote:
			out = append(out, view{Quote: &b})
		case bot.List:
			out = append(out, view{List: &b})
		case bot.Code:
			out = append(out, view{Code: &b})
		case bot.Buttons:
			out = append(out, view{Buttons: b.Row})
		}
	}
	return out
}

// IsTitle, IsSmall and IsWarning let the template choose an element.
func (v view) IsTitle() bool { return v.Text != nil && v.Text.Style == bot.Title }

// IsSmall tells secondary text.
func (v view) IsSmall() bool { return v.Text != nil && v.Text.Style == bot.Small }

// IsWarning tells text that says something is not as hoped.
func (v view) IsWarning() bool { return v.Text != nil && v.Text.Style == bot.Warning }

// Ask is the link that sends a request.
func (v view) Ask(send string) string { return "/?q=" + url.QueryEscape(send) }
