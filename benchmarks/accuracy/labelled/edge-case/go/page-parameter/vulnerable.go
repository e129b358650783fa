package api

import (
	"encoding/json"
	"net/http"
	"strconv"
)

// Store reads articles page by page.
type Store interface {
	Page(number int) ([]string, error)
}

// Listing answers with one page of articles.
func Listing(store Store) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		page, _ := strconv.Atoi(r.URL.Query().Get("page"))
		articles, err := store.Page(page)
		if err != nil {
			http.Error(w, "articles are not available", http.StatusInternalServerError)
			return
		}
		json.NewEncoder(w).Encode(articles)
	}
}
