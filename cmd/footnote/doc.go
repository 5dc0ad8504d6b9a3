// Command footnote answers questions about an article in the terminal, on a web
// page, in Slack and in Discord. This package wires the rooms together: it is
// the only place that knows all of them.
package main
