package terminal

import (
	"fmt"
	"io"
	"strings"
	"unicode"

	"footnote/bot"
)

// Options of a drawing.
type Options struct {
	// Color uses bold, dim and colours by ANSI escapes; false prints none.
	Color bool
	// Width wraps lines after that many characters; 0 means 80.
	Width int
}

// The ANSI escapes in use.
const (
	bold   = "\x1b[1m"
	dim    = "\x1b[2m"
	yellow = "\x1b[33m"
	reset  = "\x1b[0m"
)

// Render draws a reply. Control characters of the article or the question are
// left out, so that nothing can write escapes of its own.
func Render(w io.Writer, r bot.Reply, o Options) error {
	if o.Width <= 0 {
		o.Width = 80
	}
	d := &drawing{o: o}
	for i, b := range r.Blocks {
		if i > 0 {
			d.b.WriteByte('\n')
		}
		d.block(b)
	}
	if _, err := io.WriteString(w, d.b.String()); err != nil {
		return fmt.Errorf("terminal: writing: %w", err)
	}
	return nil
}

type drawing struct {
	o Options
	b strings.Builder
}

func (d *drawing) block(b bot.Block) {
	switch b := b.(type) {
	case bot.Text:
		d.text(b)
	case bot.Quote:
		d.quote(b)
	case bot.List:
		for i, item := range b.Items {
			mark := "- "
			if b.Ordered {
				mark = fmt.Sprintf("%d. ", i+1)
			}
			d.wrap(item.Spans, mark, strings.Repeat(" ", len(mark)), "")
		}
	case bot.Code:
		for line := range strings.SplitSeq(b.Text, "\n") {
			d.b.WriteString(printable(line) + "\n")
		}
	case bot.Buttons:
		d.buttons(b.Row)
	}
}

func (d *drawing) text(t bot.Text) {
	switch t.Style {
	case bot.Title:
		d.wrap(t.Spans, "", "", bold)
	case bot.Small:
		d.wrap(t.Spans, "", "", dim)
	case bot.Warning:
		d.wrap(t.Spans, "! ", "  ", yellow)
	case bot.Plain:
		d.wrap(t.Spans, "", "", "")
	}
}

func (d *drawing) quote(q bot.Quote) {
	d.wrap([]bot.Span{{Text: q.Path + "  [" + q.ID + "]"}}, "", "", bold)
	d.wrap(q.Spans, "  | ", "  | ", "")
	d.wrap([]bot.Span{{Text: q.Citation}}, "  ", "  ", "")
	for _, w := range q.Works {
		line := "cites " + w.CitedAs + ": " + w.Text
		if w.Note != "" {
			line = "cites " + w.CitedAs + " (" + w.Note + ") " + w.Text
		}
		d.wrap([]bot.Span{{Text: line}}, "  ", "    ", dim)
	}
	if len(q.AlsoIn) > 0 {
		d.wrap([]bot.Span{{Text: "also in " + strings.Join(q.AlsoIn, ", ")}}, "  ", "  ", dim)
	}
	if q.URL != "" {
		d.b.WriteString(d.styled("  "+printable(q.URL), dim) + "\n")
	}
}

// buttons are the commands that pressing them would send.
func (d *drawing) buttons(row []bot.Button) {
	for _, b := range row {
		if b.Send != "" && !strings.HasPrefix(b.Send, "feedback ") {
			d.wrap([]bot.Span{{Text: b.Label + ": " + b.Send}}, "  ", "    ", dim)
		}
	}
}

func (d *drawing) styled(s, style string) string {
	if !d.o.Color || style == "" {
		return s
	}
	return style + s + reset
}

// piece is a word or a space with its style.
type piece struct {
	text  string
	style string
}

// wrap writes spans as lines of at most the width, the first after one prefix
// and the others after another.
func (d *drawing) wrap(spans []bot.Span, first, rest, style string) {
	line, width := first, len([]rune(first))
	pending := ""
	for _, p := range pieces(spans, style) {
		if strings.TrimSpace(p.text) == "" {
			pending = " "
			continue
		}
		n := len([]rune(p.text))
		if width+len(pending)+n > d.o.Width && width > len([]rune(rest)) && pending != "" {
			d.b.WriteString(strings.TrimRight(line, " ") + "\n")
			line, width, pending = rest, len([]rune(rest)), ""
		}
		line += pending + d.styled(p.text, p.style)
		width += len(pending) + n
		pending = ""
	}
	d.b.WriteString(strings.TrimRight(line, " ") + "\n")
}

func pieces(spans []bot.Span, style string) []piece {
	var out []piece
	for _, s := range spans {
		of := style
		if s.Strong {
			of = bold
		}
		text := printable(s.Text)
		if s.URL != "" && s.URL != s.Text {
			text += " <" + printable(s.URL) + ">"
		}
		for text != "" {
			i := strings.IndexFunc(text, unicode.IsSpace)
			switch {
			case i < 0:
				i = len(text)
			case i == 0:
				out = append(out, piece{" ", ""})
				text = strings.TrimLeftFunc(text, unicode.IsSpace)
				continue
			}
			out = append(out, piece{text[:i], of})
			text = text[i:]
		}
	}
	return out
}

// printable drops control characters and the marks that turn writing around.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n':
			return ' '
		case unicode.IsControl(r), r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069':
			return -1
		}
		return r
	}, s)
}
