// Package web serves the chat page, the reader page that every citation links
// to, and the JSON API.
//
// It does not know how answers are found; it draws what the bot replies.
package web
