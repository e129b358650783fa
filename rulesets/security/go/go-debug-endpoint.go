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

func routes(mux *http.ServeMux) {
	mux.HandleFunc("/orders", list)
	// ruleid: go-debug-endpoint
	mux.HandleFunc("/debug/pprof/", pprof.Index)
}

func admin() *http.ServeMux {
	mux := http.NewServeMux()
	// ok: go-debug-endpoint
	mux.HandleFunc("/debug/pprof/", pprof.Index)
	return mux
}
