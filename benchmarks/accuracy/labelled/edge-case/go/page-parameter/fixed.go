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
		page, err := strconv.Atoi(r.URL.Query().Get("page"))
		if err != nil {
			http.Error(w, "page must be a number", http.StatusBadRequest)
			return
		}
		articles, err := store.Page(page)
		if err != nil {
			http.Error(w, "articles are not available", http.StatusInternalServerError)
			return
		}
		json.NewEncoder(w).Encode(articles)
	}
}
