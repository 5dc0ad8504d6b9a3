package terminal

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"footnote/bot"
)

// Chat reads requests line by line and draws the replies until the input ends,
// "quit" or "exit" is said, or the context ends.
func Chat(ctx context.Context, h bot.Handler, in io.Reader, out io.Writer, o Options) error {
	lines := bufio.NewReader(io.LimitReader(in, 1<<30))
	for n := 1; ctx.Err() == nil; n++ {
		if _, err := fmt.Fprint(out, "> "); err != nil {
			return fmt.Errorf("terminal: writing: %w", err)
		}
		line, err := lines.ReadString('\n')
		text := strings.TrimSpace(line)
		if text == "quit" || text == "exit" {
			return nil
		}
		if text != "" {
			reply := h.Handle(ctx, bot.Request{ID: "terminal-" + strconv.Itoa(n), User: "terminal", Place: "terminal", Text: text})
			if err := Render(out, reply, o); err != nil {
				return err
			}
		}
		if errors.Is(err, io.EOF) {
			_, err := fmt.Fprintln(out)
			return err
		}
		if err != nil {
			return fmt.Errorf("terminal: reading: %w", err)
		}
	}
	return nil
}
