package bot

import "context"

// Request is one thing that somebody said to the bot, on any platform.
type Request struct {
	// ID names the delivery; a redelivery has the same ID.
	ID string
	// Place and User are opaque: made and parsed by the adapter only.
	Place, User string
	// Text is what was said, as plain text: mentions of the bot removed, the
	// platform's escapes undone. "section 4 2", "ask how long is the border?".
	Text string
	// Article is the id of the article asked; "" means the first one.
	Article string
	// Locale is the asker's BCP 47 tag, "" when unknown.
	Locale string
}

// Handler answers requests. Handle always returns something showable.
type Handler interface {
	Handle(context.Context, Request) Reply
}
