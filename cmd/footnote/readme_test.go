package main

import (
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"
)

var readmeCommand = regexp.MustCompile("go run \\./cmd/footnote([^\n`(]*)")

// TestEveryCommandOfTheReadmeRuns runs them in the root of the repository, as a
// reader would.
func TestEveryCommandOfTheReadmeRuns(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	ran := 0
	for _, m := range readmeCommand.FindAllStringSubmatch(string(text), -1) {
		args := strings.TrimSpace(m[1])
		if args == "" {
			continue // starts the server; TestServe does
		}
		t.Run(args, func(t *testing.T) {
			cmd := exec.Command("sh", "-c", binary+" "+args)
			cmd.Dir = "../.."
			if out, err := cmd.CombinedOutput(); err != nil || len(out) == 0 {
				t.Errorf("%v: %s", err, out)
			}
		})
		ran++
	}
	if ran < 10 {
		t.Errorf("only %d commands were found in the README", ran)
	}
}
