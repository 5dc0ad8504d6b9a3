// Package bottest holds one Reply of every shape, hostile ones among them, for
// the tests of everything that draws replies.
package bottest
