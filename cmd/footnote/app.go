package main

import (
	"cmp"
	"context"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"

	"github.com/spf13/pflag"

	"footnote/bot"
	"footnote/config"
	"footnote/corpus"
	"footnote/corpus/article"
	"footnote/retrieval"
)

// app makes the rooms from the settings, each at most once and only when a verb
// needs it.
type app struct {
	*console
	flags *pflag.FlagSet
	// article is the id that --article names.
	article string
	// listening is the address that the web page is really on, once it is.
	listening string

	cfg    *config.Config
	loaded []*corpus.Article
	ranked *retrieval.Index
}

// configFlags adds --config and a flag for each setting that has one.
func (a *app) configFlags(f *pflag.FlagSet) {
	a.flags = f
	f.String("config", "", "settings file (TOML); also FOOTNOTE_CONFIG")
	for _, s := range config.Settings() {
		if s.Flag != "" {
			f.String(s.Flag, "", s.Help+"; also "+s.Env)
		}
	}
}

func (a *app) config() (*config.Config, error) {
	if a.cfg != nil {
		return a.cfg, nil
	}
	given := map[string]string{}
	a.flags.VisitAll(func(f *pflag.Flag) {
		if f.Changed {
			given[f.Name] = f.Value.String()
		}
	})
	cfg, err := config.Load(config.Sources{
		File:     cmp.Or(given["config"], a.getenv("FOOTNOTE_CONFIG")),
		ReadFile: os.ReadFile,
		Getenv:   a.getenv,
		Flags:    given,
	})
	if err != nil {
		return nil, err
	}
	a.cfg = cfg
	return cfg, nil
}

func (a *app) articles() ([]*corpus.Article, error) {
	if a.loaded != nil {
		return a.loaded, nil
	}
	cfg, err := a.config()
	if err != nil {
		return nil, err
	}
	if len(cfg.Articles) == 0 {
		shipped, err := article.Load()
		if err != nil {
			return nil, err
		}
		a.loaded = []*corpus.Article{shipped}
		return a.loaded, nil
	}
	for _, path := range cfg.Articles {
		art, err := corpus.Load(os.DirFS(filepath.Dir(path)), filepath.Base(path), corpus.Options{})
		if err != nil {
			return nil, &failure{fmt.Errorf("reading the article %s: %w", path, err), "articles are plain text in UTF-8, a blank line between paragraphs"}
		}
		a.loaded = append(a.loaded, art)
	}
	return a.loaded, nil
}

// articleID is the id that --article names, checked, or the first article's.
func (a *app) articleID() (string, error) {
	articles, err := a.articles()
	if err != nil {
		return "", err
	}
	if a.article == "" {
		return articles[0].ID, nil
	}
	for _, art := range articles {
		if art.ID == a.article {
			return art.ID, nil
		}
	}
	return "", &failure{fmt.Errorf("there is no article %q", a.article), "leave --article out to use " + articles[0].ID}
}

func (a *app) index() (*retrieval.Index, error) {
	if a.ranked != nil {
		return a.ranked, nil
	}
	articles, err := a.articles()
	if err != nil {
		return nil, err
	}
	a.ranked, err = retrieval.New(articles, retrieval.Options{})
	return a.ranked, err
}

// bot makes the bot. Its links start with the base URL, or with the address
// that the web page is on.
func (a *app) bot() (*bot.Bot, error) {
	x, err := a.index()
	if err != nil {
		return nil, err
	}
	cfg, err := a.config()
	if err != nil {
		return nil, err
	}
	base := cfg.BaseURL
	if base == "" {
		base = "http://" + cmp.Or(a.listening, cfg.Listen)
	}
	return bot.New(a.loaded, x, bot.Options{BaseURL: base, Version: version, Logger: a.logger()})
}

// logger writes to stderr at the configured level.
func (a *app) logger() *slog.Logger {
	level := slog.LevelInfo
	if a.cfg != nil {
		// An unknown level is one of check's findings; info serves until then.
		if err := level.UnmarshalText([]byte(a.cfg.Log)); err != nil {
			level = slog.LevelInfo
		}
	}
	if a.listening == "" {
		level = max(level, slog.LevelWarn) // a verb's output is its result
	}
	return slog.New(slog.NewTextHandler(a.err, &slog.HandlerOptions{Level: level}))
}

func (a *app) explain(ctx context.Context, question string, k int) error {
	x, err := a.index()
	if err != nil {
		return err
	}
	id, err := a.articleID()
	if err != nil {
		return err
	}
	text, err := x.Explain(ctx, retrieval.Query{Text: question, Article: id, K: k})
	if err != nil {
		return err
	}
	_, err = fmt.Fprint(a.out, text)
	return err
}
