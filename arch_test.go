package footnote

import (
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "footnote"

// room says what a package may import beside the standard library: other rooms
// of this module, and outside modules. Its tests may use more.
type room struct {
	rooms, modules         []string
	testRooms, testModules []string
}

// Outside modules by their short names, so that the plan below stays readable.
var moduleOf = map[string]string{
	"slack-go":   "github.com/slack-go/slack",
	"discordgo":  "github.com/bwmarrin/discordgo",
	"snowball":   "github.com/kljensen/snowball",
	"uax29":      "github.com/clipperhouse/uax29/v2",
	"text":       "golang.org/x/text",
	"term":       "golang.org/x/term",
	"toml":       "github.com/pelletier/go-toml/v2",
	"cobra":      "github.com/spf13/cobra",
	"pflag":      "github.com/spf13/pflag",
	"websocket":  "github.com/gorilla/websocket",
	"go-cmp":     "github.com/google/go-cmp",
	"goleak":     "go.uber.org/goleak",
	"testscript": "github.com/rogpeppe/go-internal",
	"chromedp":   "github.com/chromedp/chromedp",
	"cdproto":    "github.com/chromedp/cdproto",
	"jsonschema": "github.com/santhosh-tekuri/jsonschema/v6",
}

// house is the plan: who may import whom. ARCHITECTURE.md tells why.
var house = map[string]room{
	"corpus":         {modules: []string{"uax29"}, testRooms: []string{"corpus/article"}},
	"corpus/article": {rooms: []string{"corpus"}},
	"retrieval":      {rooms: []string{"corpus"}, modules: []string{"snowball", "uax29", "text"}, testRooms: []string{"corpus/article"}},
	"bot":            {rooms: []string{"corpus", "retrieval"}, testRooms: []string{"corpus/article"}},
	"bot/bottest":    {rooms: []string{"bot"}},
	"bot/terminal":   {rooms: []string{"bot"}, testRooms: []string{"bot/bottest"}},
	"bot/web": {
		rooms:     []string{"bot", "corpus"},
		testRooms: []string{"corpus/article", "retrieval"},
	},
	"config": {modules: []string{"toml"}},
	"cmd/footnote": {
		rooms: []string{
			"corpus", "corpus/article", "retrieval", "bot", "bot/web", "bot/terminal", "config",
		},
		modules: []string{"cobra", "pflag", "term"},
	},
	".": {},
}

// Every test may compare, tell stories and look for leaks.
var everyTest = []string{"go-cmp", "goleak", "testscript"}

var generated = regexp.MustCompile(`(?m)^// Code generated .* DO NOT EDIT\.$`)

func TestEveryImportFollowsThePlan(t *testing.T) {
	seen := map[string]bool{}
	eachGoFile(t, func(name string, source []byte) {
		seen[path.Dir(name)] = true
		for _, b := range breaches(name, source) {
			t.Error(b)
		}
	})
	for dir := range house {
		if !seen[dir] {
			t.Errorf("the plan names room %q, which holds no Go file", dir)
		}
	}
}

func TestAPlantedBreachIsRed(t *testing.T) {
	for name, planted := range map[string]struct{ file, imports string }{
		"a platform imports another":     {"bot/slack/x.go", `"footnote/bot/discord"`},
		"a platform imports retrieval":   {"bot/web/x.go", `"footnote/retrieval"`},
		"the core imports a platform":    {"bot/x.go", `"footnote/bot/slack"`},
		"corpus imports upwards":         {"corpus/x.go", `"footnote/retrieval"`},
		"config imports a platform":      {"config/x.go", `"footnote/bot/slack"`},
		"an SDK outside its owner":       {"bot/x.go", `"github.com/slack-go/slack"`},
		"a subpackage of a foreign SDK":  {"bot/discord/x.go", `"github.com/slack-go/slack/socketmode"`},
		"a test imports another's SDK":   {"bot/x_test.go", `"github.com/bwmarrin/discordgo"`},
		"a module nobody planned":        {"bot/x.go", `"example.com/new"`},
		"a room nobody planned":          {"util/x.go", `"strings"`},
		"production imports a test room": {"bot/slack/x.go", `"footnote/bot/slack/slacktest"`},
	} {
		t.Run(name, func(t *testing.T) {
			source := fmt.Sprintf("package x\n\nimport _ %s\n", planted.imports)
			if len(breaches(planted.file, []byte(source))) == 0 {
				t.Errorf("%s importing %s was not refused", planted.file, planted.imports)
			}
		})
	}
}

func TestEveryRoomSaysWhatItIs(t *testing.T) {
	for dir := range house {
		if dir == "." {
			continue
		}
		source, err := os.ReadFile(path.Join(dir, "doc.go"))
		if err != nil {
			t.Errorf("room %s has no doc.go: %v", dir, err)
			continue
		}
		if !strings.HasPrefix(string(source), "// ") {
			t.Errorf("%s/doc.go does not start with the package comment", dir)
		}
	}
}

func TestNoFileIsTooLong(t *testing.T) {
	const most = 500
	eachGoFile(t, func(name string, source []byte) {
		if lines := strings.Count(string(source), "\n"); lines > most && !generated.Match(source) {
			t.Errorf("%s has %d lines, more than %d: does it still hold one idea?", name, lines, most)
		}
	})
}

// breaches lists the imports of one file that the plan does not allow.
func breaches(name string, source []byte) []string {
	dir := path.Dir(name)
	r, ok := house[dir]
	if !ok {
		return []string{name + ": room " + dir + " is not in the plan (arch_test.go, ARCHITECTURE.md)"}
	}
	file, err := parser.ParseFile(token.NewFileSet(), name, source, parser.ImportsOnly)
	if err != nil {
		return []string{err.Error()}
	}
	rooms, modules := slices.Clone(r.rooms), slices.Clone(r.modules)
	if strings.HasSuffix(name, "_test.go") {
		rooms = append(append(rooms, r.testRooms...), dir)
		modules = append(append(modules, r.testModules...), everyTest...)
	}
	var found []string
	for _, spec := range file.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil || !allowed(imported, rooms, modules) {
			found = append(found, fmt.Sprintf("%s may not import %s", name, spec.Path.Value))
		}
	}
	return found
}

func allowed(imported string, rooms, modules []string) bool {
	if in, ok := strings.CutPrefix(imported, module+"/"); ok {
		return slices.Contains(rooms, in)
	}
	first, _, _ := strings.Cut(imported, "/")
	if !strings.Contains(first, ".") {
		return true // the standard library
	}
	return slices.ContainsFunc(modules, func(short string) bool {
		m := moduleOf[short]
		return imported == m || strings.HasPrefix(imported, m+"/")
	})
}

// eachGoFile visits the Go files of this module; tools/ and testdata/ are none
// of its rooms.
func eachGoFile(t *testing.T, visit func(name string, source []byte)) {
	t.Helper()
	err := fs.WalkDir(os.DirFS("."), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if base := d.Name(); name != "." && (strings.HasPrefix(base, ".") || base == "testdata") {
				return fs.SkipDir
			}
			if _, err := os.Stat(path.Join(name, "go.mod")); err == nil && name != "." {
				return fs.SkipDir // a module of its own
			}
			return nil
		}
		if !strings.HasSuffix(name, ".go") {
			return nil
		}
		source, err := os.ReadFile(name)
		if err == nil {
			visit(name, source)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
