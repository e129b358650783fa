package main

import (
	"net/http"
	// ruleid: go-debug-endpoint
	_ "net/http/pprof"
	// ok: go-debug-endpoint
	_ "embed"
)

func main() {
	// ok: go-debug-endpoint
	http.Handle("/", http.NotFoundHandler())
}
