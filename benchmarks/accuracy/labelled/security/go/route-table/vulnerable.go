package routes

import (
	"net/http"
	"net/http/pprof"
)

// Register adds the routes of the shop.
func Register(mux *http.ServeMux, orders http.Handler) {
	mux.Handle("/orders", orders)
	mux.HandleFunc("/debug/pprof/", pprof.Index)
	mux.HandleFunc("/debug/pprof/profile", pprof.Profile)
}
