package pages

import (
	"fmt"
	"html/template"
	"net/http"
)

var results = template.Must(template.New("results").Parse(`<h1>Results for {{.}}</h1>`))

// Search answers the page of results.
func Search(w http.ResponseWriter, r *http.Request) {
	if err := results.Execute(w, r.URL.Query().Get("q")); err != nil {
		http.Error(w, fmt.Sprintf("status %d", http.StatusInternalServerError), http.StatusInternalServerError)
	}
}
