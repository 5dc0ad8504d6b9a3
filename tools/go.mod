// Tools that the checks use. They are a module of their own so that the
// product's go.mod holds only what ships: go tool -modfile=tools/go.mod NAME
module footnote/tools

go 1.26.0
