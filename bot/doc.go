// Package bot decides what to say: it turns a Request into a Reply of plain
// data. The router, the commands and every word that users read live here.
//
// It does not know any platform: adapters turn events into Requests and draw
// Replies.
package bot
