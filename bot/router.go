package bot

import (
	"context"
	"regexp"
	"strconv"
	"strings"

	"footnote/corpus"
)

// call is a request that the router has read.
type call struct {
	Request
	// rest is what follows the command word.
	rest string
}

// route reads what was said and runs the command. Whatever is not a command
// with fitting arguments is a question.
func (b *Bot) route(ctx context.Context, r Request) (Reply, error) {
	text := clean(r.Text)
	word, rest, _ := strings.Cut(text, " ")
	word = strings.ToLower(strings.TrimPrefix(word, "/"))
	rest = strings.TrimSpace(rest)
	c := call{Request: r, rest: rest}
	switch word {
	case "", "hi", "hello", "hey", "start":
		if rest == "" {
			return b.help(c), nil
		}
	case "help", "about", "audit", "outline":
		if rest == "" {
			return b.bare(word, c)
		}
	case "ask":
		if rest != "" {
			return b.ask(ctx, c, rest, 0)
		}
		return b.help(c), nil
	case "section":
		if reply, ok, err := b.section(c); ok {
			return reply, err
		}
	case "find":
		if phrase, ok := phraseOf(rest); ok {
			return b.find(c, phrase)
		}
	case "reference", "references":
		if rest == "" || len(strings.Fields(rest)) <= 4 && !strings.HasSuffix(rest, "?") {
			return b.reference(c)
		}
	case "cite", "context", "verify":
		if reply, ok, err := b.onParagraph(word, c); ok {
			return reply, err
		}
	case "more":
		n, question, _ := strings.Cut(rest, " ")
		if offset, err := strconv.Atoi(n); err == nil && offset > 0 && offset < 1000 && question != "" {
			return b.ask(ctx, c, question, offset)
		}
	case "feedback":
		if reply, ok := b.feedback(ctx, c); ok {
			return reply, nil
		}
	}
	return b.ask(ctx, c, text, 0)
}

func (b *Bot) bare(word string, c call) (Reply, error) {
	switch word {
	case "about":
		return b.about(c)
	case "audit":
		return b.audit(c)
	case "outline":
		return b.outline(c)
	}
	return b.help(c), nil
}

// wrapping is what people leave around a text: code marks and quotation marks.
var wrapping = regexp.MustCompile("^[`*_]+|[`*_]+$")

// clean folds white space and strips the marks around a message.
func clean(text string) string {
	text = strings.Map(func(r rune) rune {
		switch r {
		case '\u200b', '\u200c', '\u200d', '\ufeff', 0:
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, "�"))
	return strings.TrimSpace(wrapping.ReplaceAllString(strings.Join(strings.Fields(text), " "), ""))
}

// quotedPhrase is a phrase in any kind of quotation marks.
var quotedPhrase = regexp.MustCompile(`^["“”„«'‘’](.+)["“”»'‘’]$`)

// phraseOf reads find's argument: a quoted phrase, or a few bare words that do
// not go on like a question.
func phraseOf(rest string) (string, bool) {
	if m := quotedPhrase.FindStringSubmatch(rest); m != nil {
		return m[1], true
	}
	words := strings.Fields(rest)
	if len(words) == 0 {
		return "", true
	}
	switch strings.ToLower(words[0]) {
	case "out", "me", "who", "what", "when", "where", "why", "how", "which", "the", "a", "an":
		return "", false
	}
	return rest, !strings.HasSuffix(rest, "?") && len(words) <= 8
}

// section reads "[name or number] [page]"; a sentence about a section is not
// for it.
func (b *Bot) section(c call) (Reply, bool, error) {
	if c.rest == "" {
		reply, err := b.outline(c)
		return reply, true, err
	}
	if strings.HasSuffix(c.rest, "?") {
		return Reply{}, false, nil
	}
	query, page := c.rest, 1
	if i := strings.LastIndexByte(query, ' '); i > 0 {
		if n, err := strconv.Atoi(query[i+1:]); err == nil && n > 0 {
			query, page = strings.TrimSpace(query[:i]), n
		}
	}
	a, err := b.article(c.Article)
	if err != nil {
		return Reply{}, true, err
	}
	if len(strings.Fields(query)) > 3 && len(a.FindSection(query)) == 0 {
		return Reply{}, false, nil
	}
	reply, err := b.sectionPage(c, query, page)
	return reply, true, err
}

// onParagraph runs the commands that take an id; words that are no id make the
// text a question.
func (b *Bot) onParagraph(word string, c call) (Reply, bool, error) {
	args := strings.Fields(c.rest)
	if len(args) == 0 {
		_, err := b.paragraph("")
		return Reply{}, true, err
	}
	id := strings.Trim(args[0], "<>()[]\"'`,;")
	if _, _, _, err := corpus.ParseID(id); err != nil && (len(args) > 2 || !strings.ContainsAny(id, "0123456789/")) {
		return Reply{}, false, nil
	}
	var (
		reply Reply
		err   error
	)
	switch word {
	case "cite":
		style := ""
		if len(args) > 1 {
			style = args[1]
		}
		reply, err = b.cite(c, id, style)
	case "context":
		reply, err = b.context(c, id)
	default:
		hash := ""
		if len(args) > 1 {
			hash = strings.TrimPrefix(args[1], "sha256:")
		}
		reply, err = b.verify(c, id, hash)
	}
	return reply, true, err
}

// feedback reads "yes ID" or "no ID".
func (b *Bot) feedback(ctx context.Context, c call) (Reply, bool) {
	verdict, id, _ := strings.Cut(c.rest, " ")
	p, err := b.paragraph(id)
	if err != nil || verdict != "yes" && verdict != "no" {
		return Reply{}, false
	}
	if b.o.Feedback != nil {
		b.o.Feedback(ctx, c.Request, p.ID, verdict == "yes")
	}
	thanks := Word(c.Locale, WordThanks)
	return Reply{Gist: thanks, Private: true, Blocks: []Block{Text{Spans: []Span{{Text: thanks}}}}}, true
}
