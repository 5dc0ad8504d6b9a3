// Package terminal draws replies as text for a terminal and runs a chat in one.
//
// It does not know where the output goes: colour and width are its caller's.
package terminal
