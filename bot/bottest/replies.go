package bottest

import (
	"strings"

	"footnote/bot"
)

// Named is a Reply with a name for its golden file.
type Named struct {
	Name  string
	Reply bot.Reply
}

// Hostile is text that tries to be markup, a mention, a link or an escape.
const Hostile = "<script>alert(1)</script> <@U1> <!channel> @everyone `code` **bold** _it_ ~no~ [link](http://evil.example) &amp; \x1b[31mred \u202eevil ||spoiler|| > quote"

// Replies returns one Reply of every shape.
func Replies() []Named {
	return []Named{
		{"answer", answer()},
		{"empty", bot.Reply{}},
		{"lists", lists()},
		{"code", bot.Reply{Gist: "a citation", Blocks: []bot.Block{
			bot.Text{Style: bot.Title, Spans: text("a/1.1 in BIBTEX")},
			bot.Code{Language: "bibtex", Text: "@article{key,\n  title = {A ``title''},\n}"},
		}}},
		{"warning", bot.Reply{Gist: "No answer.", Private: true, Blocks: []bot.Block{
			bot.Text{Style: bot.Warning, Spans: text("The article does not seem to answer this.")},
			bot.Text{Style: bot.Small, Spans: text("These words stand nowhere in it: “banana”.")},
			bot.Buttons{Row: []bot.Button{{Label: "Outline", Send: "outline", Hint: "List all headings", Primary: true}}},
		}}},
		{"hostile", hostile()},
		{"huge", bot.Reply{Gist: strings.Repeat("long ", 2000), Blocks: []bot.Block{
			bot.Quote{ID: "a/1.1", Path: "Long, paragraph 1", Spans: text(strings.Repeat("A sentence that goes on. ", 600)), Citation: "(A, 2024)"},
			bot.Text{Spans: text(strings.Repeat("x", 9000))},
		}}},
		{"right to left", bot.Reply{Gist: "שלום", Blocks: []bot.Block{bot.Text{Spans: text("שלום עולם 😀 مرحبا")}}}},
	}
}

func text(s string) []bot.Span { return []bot.Span{{Text: s}} }

func answer() bot.Reply {
	return bot.Reply{
		Gist: "The strait froze in 1709. (Larsen, 2020, Harbours section, para. 2)",
		Blocks: []bot.Block{
			bot.Text{Style: bot.Small, Spans: text("Read as: when did the strait freeze")},
			bot.Quote{
				ID: "ice/2.2", Path: "Harbours, paragraph 2",
				Spans: []bot.Span{
					{Text: "The "}, {Text: "strait", Strong: true}, {Text: " froze in 1709 (Holm, 2001)."},
					{Text: " […] ", Elision: true}, {Text: "Carts crossed it until April."},
				},
				Citation: "(Larsen, 2020, Harbours section, para. 2)", URL: "http://127.0.0.1:8080/a/ice#2.2",
				Works: []bot.Work{
					{CitedAs: "Holm (2001)", Text: "Holm, E. (2000). Winters of the north.", DOI: "10.1000/1", URL: "https://doi.org/10.1000/1", Match: "close", Note: "not an exact match: year"},
				},
				AlsoIn: []string{"ice/4.1"},
				Buttons: []bot.Button{
					{Label: "In context", Send: "context ice/2.2", Hint: "Show the paragraph with its neighbours"},
					{Label: "Cite", Send: "cite ice/2.2", Hint: "Show its citation"},
				},
			},
			bot.Buttons{Row: []bot.Button{
				{Label: "More", Send: "more 3 when did the strait freeze", Hint: "Show more passages", Replace: true},
				{Label: "Open", URL: "http://127.0.0.1:8080/", Hint: "Open the page"},
			}},
		},
	}
}

func lists() bot.Reply {
	return bot.Reply{Gist: "Outline", Blocks: []bot.Block{
		bot.List{Items: []bot.Item{
			{
				Spans:  []bot.Span{{Text: "1. "}, {Text: "Abstract", Strong: true}, {Text: " (1 paragraph)"}},
				Button: &bot.Button{Label: "Read", Send: "section 1", Hint: "Read the section Abstract"},
			},
			{Spans: []bot.Span{{Text: "a/1.1", Mono: true}, {Text: " and "}, {Text: "a link", URL: "https://example.org/"}}},
		}},
		bot.List{Ordered: true, Items: []bot.Item{{Spans: text("first")}, {Spans: []bot.Span{{Text: "second", Emph: true}}}}},
		bot.List{},
	}}
}

func hostile() bot.Reply {
	return bot.Reply{Gist: Hostile, Blocks: []bot.Block{
		bot.Text{Style: bot.Title, Spans: text(Hostile)},
		bot.Quote{ID: Hostile, Path: Hostile, Spans: []bot.Span{{Text: Hostile, Strong: true}}, Citation: Hostile, Buttons: []bot.Button{{Label: Hostile, Send: Hostile, Hint: Hostile}}},
		bot.List{Items: []bot.Item{{Spans: text(Hostile)}}},
		bot.Code{Text: "```\n" + Hostile},
		bot.Buttons{Row: []bot.Button{{Label: "", Send: ""}}},
	}}
}
