package server

import (
	"net/http"

	"github.com/gin-contrib/cors"
)

var allowed = map[string]bool{"https://app.example.com": true}

func reflect(w http.ResponseWriter, r *http.Request) {
	// ruleid: go-cors-credentials-for-all
	w.Header().Set("Access-Control-Allow-Origin", r.Header.Get("Origin"))
	w.Header().Set("Access-Control-Allow-Credentials", "true")
}

func open() cors.Config {
	// ruleid: go-cors-credentials-for-all
	return cors.Config{AllowOrigins: []string{"*"}, AllowCredentials: true}
}

func listed(w http.ResponseWriter, r *http.Request) {
	origin := r.Header.Get("Origin")
	if allowed[origin] {
		// ok: go-cors-credentials-for-all
		w.Header().Set("Access-Control-Allow-Origin", origin)
	}
}

func public() cors.Config {
	// ok: go-cors-credentials-for-all
	return cors.Config{AllowOrigins: []string{"*"}}
}
