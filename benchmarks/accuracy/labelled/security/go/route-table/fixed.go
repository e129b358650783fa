package routes

import (
	"net/http"
	"net/http/pprof"
)

// Register adds the routes of the shop, and of the operators' mux.
func Register(mux, operators *http.ServeMux, orders http.Handler) {
	mux.Handle("/orders", orders)
	operators.HandleFunc("/debug/pprof/", pprof.Index)
	operators.HandleFunc("/debug/pprof/profile", pprof.Profile)
}
