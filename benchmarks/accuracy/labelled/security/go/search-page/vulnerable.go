package pages

import (
	"fmt"
	"html"
	"net/http"
)

// Search answers the page of results.
func Search(w http.ResponseWriter, r *http.Request) {
	term := r.URL.Query().Get("q")
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	if _, err := fmt.Fprintf(w, "<h1>Results for %s</h1>", term); err != nil {
		return
	}
	if _, err := fmt.Fprintf(w, "<p>%s</p>", html.EscapeString("Nothing was found.")); err != nil {
		return
	}
}
