# The only list of commands. `make run` and `make test` need Go and nothing else
# set up by hand; see CONTRIBUTING.md.
GO       ?= go
VERSION  := $(shell git describe --tags --always --dirty 2>/dev/null || echo dev)
LDFLAGS   = -s -w -X main.version=$(VERSION)
FUZZTIME ?= 30s
PKG      ?= ./...
export CGO_ENABLED ?= 0

.DEFAULT_GOAL := help
.PHONY: help run build test check format lint race tidy fuzz bench golden eval needs clean

help: ## list the commands
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "  %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: ## start the bot on the embedded article, without any configuration
	$(GO) run -ldflags '$(LDFLAGS)' ./cmd/footnote

build: ## build the static binary bin/footnote
	$(GO) build -trimpath -ldflags '$(LDFLAGS)' -o bin/footnote ./cmd/footnote

test: needs ## run every test
	$(GO) test $(PKG)

check: format lint tidy race ## everything that must be clean before a change lands

format: ## fail if a file is not formatted
	@out=$$(gofmt -l -s $$(git ls-files '*.go')); test -z "$$out" || { echo "not formatted (run gofmt -s -w):"; echo "$$out"; exit 1; }

lint: ## look for suspicious code
	$(GO) vet ./...

race: needs ## run every test shuffled under the race detector
	CGO_ENABLED=1 $(GO) test -race -shuffle=on $(PKG)

tidy: ## fail if go.mod or go.sum is not tidy
	$(GO) mod tidy -diff

fuzz: ## fuzz every fuzz target for FUZZTIME each
	@tools/fuzz.sh $(FUZZTIME)

bench: ## run the benchmarks
	$(GO) test -run '^$$' -bench . -benchmem $(PKG)

golden: ## rewrite the golden files; read the diff before you commit it
	$(GO) test ./corpus/... ./retrieval/... ./bot/... -update

eval: ## score the ranking on the labelled questions
	$(GO) run ./cmd/footnote eval retrieval/testdata/questions.jsonl

needs: ## install what the tests need beside Go, as root; name it otherwise
	@tools/needs.sh

clean: ## remove what was built
	rm -rf bin
