// Package preview fetches linked pages.
package preview

import (
	"io"
	"net/http"
	"time"
)

var client = &http.Client{Timeout: 5 * time.Second}


// Fetch answers with the first bytes of a page.
func Fetch(w http.ResponseWriter, r *http.Request) {
	link := r.URL.Query().Get("link")
	answer, err := client.Get(link)
	if err != nil {
		http.Error(w, "unreachable", http.StatusBadGateway)
		return
	}
	defer answer.Body.Close()
	w.Header().Set("Content-Type", "text/plain")
	if _, err := io.Copy(w, io.LimitReader(answer.Body, 4096)); err != nil {
		return
	}
}
