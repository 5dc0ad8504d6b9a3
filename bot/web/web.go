package web

import (
	"cmp"
	"context"
	"embed"
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"time"

	"footnote/bot"
)

//go:embed assets
var assets embed.FS

// Options of a Server.
type Options struct {
	// Drain is how long answers under way may take after the context ended; 0
	// means 10 seconds.
	Drain time.Duration
	// Logger takes a line for each panic and failed write; nil discards.
	Logger *slog.Logger
}

// Server serves the pages and the API. It is safe for concurrent use.
type Server struct {
	b     *bot.Bot
	o     Options
	pages *template.Template
}

// New makes a server for a bot.
func New(b *bot.Bot, o Options) (*Server, error) {
	o.Drain = cmp.Or(o.Drain, 10*time.Second)
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	pages, err := template.New("").ParseFS(assets, "assets/*.html")
	if err != nil {
		return nil, fmt.Errorf("web: reading the pages: %w", err)
	}
	return &Server{b: b, o: o, pages: pages}, nil
}

// Handler routes every request, with the headers that keep pages safe.
func (s *Server) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", s.chat)
	mux.HandleFunc("GET /a/{article}", s.reader)
	mux.HandleFunc("GET /api/v1/ask", s.apiAsk)
	mux.HandleFunc("GET /api/v1/articles", s.apiArticles)
	mux.HandleFunc("GET /api/v1/articles/{article}/{what}", s.apiArticle)
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "ok") })
	mux.HandleFunc("GET /readyz", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "ok") })
	static, err := fs.Sub(assets, "assets")
	if err != nil {
		panic(err) // the folder is embedded by name
	}
	mux.Handle("GET /assets/", http.StripPrefix("/assets/", http.FileServerFS(static)))
	mux.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) {
		s.fail(w, http.StatusNotFound, &bot.Problem{What: "there is no such page", Hint: "the chat page is at /"})
	})
	return s.safe(mux)
}

// maxURL bounds what a client may send in an address.
const maxURL = 16 << 10

// safe sets the security headers and turns panics into an error page.
func (s *Server) safe(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		defer func() {
			if v := recover(); v != nil {
				s.o.Logger.Error("page panicked", "path", r.URL.Path, "panic", fmt.Sprint(v))
				s.fail(w, http.StatusInternalServerError, &bot.Problem{What: "something went wrong", Hint: "try again"})
			}
		}()
		if len(r.URL.RawQuery)+len(r.URL.Path) > maxURL {
			s.fail(w, http.StatusRequestURITooLong, &bot.Problem{What: "the question is too long", Hint: "ask it in a sentence or two"})
			return
		}
		next.ServeHTTP(w, r)
	})
}

// Run serves until the context ends, then lets answers under way finish.
func (s *Server) Run(ctx context.Context, ln net.Listener) error {
	srv := &http.Server{
		Handler: s.Handler(), ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 15 * time.Second,
		WriteTimeout: 30 * time.Second, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 32 << 10,
	}
	ended := make(chan error, 1)
	go func() { ended <- srv.Serve(ln) }()
	select {
	case err := <-ended:
		return fmt.Errorf("web: serving: %w", err)
	case <-ctx.Done():
	}
	drain, cancel := context.WithTimeout(context.WithoutCancel(ctx), s.o.Drain)
	defer cancel()
	err := srv.Shutdown(drain)
	if served := <-ended; !errors.Is(served, http.ErrServerClosed) {
		err = errors.Join(err, served)
	}
	if err != nil {
		return fmt.Errorf("web: stopping: %w", err)
	}
	return nil
}

// page writes a template with a status.
func (s *Server) page(w http.ResponseWriter, status int, name string, data any) {
	var b strings.Builder
	if err := s.pages.ExecuteTemplate(&b, name, data); err != nil {
		s.o.Logger.Error("drawing a page failed", "page", name, "err", err)
		http.Error(w, "something went wrong; try again", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	if _, err := w.Write([]byte(b.String())); err != nil {
		s.o.Logger.Debug("writing a page failed", "page", name, "err", err)
	}
}

// fail shows a problem as a page.
func (s *Server) fail(w http.ResponseWriter, status int, p *bot.Problem) {
	s.page(w, status, "problem.html", p)
}
