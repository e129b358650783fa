// Package hello greets visitors.
package hello

import (
	"fmt"
	"net/http"
)

// Hello answers with a page.
func Hello(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	fmt.Fprintf(w, "<h1>Hello, %s</h1>", name)
}
