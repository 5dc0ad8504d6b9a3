package main

import (
	"bufio"
	"context"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"
	"time"
)

var openAt = regexp.MustCompile(`open (http://[^ ]+/)`)

// start runs the binary and returns the address that it prints.
func start(t *testing.T, args ...string) (*exec.Cmd, string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	t.Cleanup(cancel)
	cmd := exec.CommandContext(ctx, binary, args...)
	stderr, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(stderr)
	for lines.Scan() {
		if m := openAt.FindStringSubmatch(lines.Text()); m != nil {
			go func() { _, _ = io.Copy(io.Discard, stderr) }()
			return cmd, m[1]
		}
	}
	t.Fatal("footnote ended without saying where it listens")
	return nil, ""
}

func get(t *testing.T, url string) (int, string) {
	t.Helper()
	resp, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp.StatusCode, string(body)
}

func TestServeAnswersAndStopsOnSIGTERM(t *testing.T) {
	cmd, base := start(t, "--listen", "127.0.0.1:0")
	status, page := get(t, base+"?q=What+does+Hanks+mean+by+opportunistic+multi-alignment%3F")
	if status != http.StatusOK || !strings.Contains(page, base+"a/kazakhstan#4.1:~:text=") {
		t.Errorf("the chat page has no link to the passage: %d %s", status, page)
	}
	if status, page = get(t, base+"a/kazakhstan"); status != http.StatusOK || !strings.Contains(page, `id="4.1"`) {
		t.Errorf("the reader page has no anchor 4.1: %d", status)
	}
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); err != nil {
		t.Errorf("after the signal: %v", err)
	}
}

func TestABusyPortIsSaidWithAHint(t *testing.T) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer ln.Close()
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	out, err := exec.CommandContext(ctx, binary, "--listen", ln.Addr().String()).CombinedOutput()
	if err == nil || !strings.HasPrefix(string(out), "footnote: ") || !strings.Contains(string(out), "\nhint: ") {
		t.Errorf("got %v: %s", err, out)
	}
}
