// Package members reads the members of a club.
package members

import (
	"database/sql"
	"fmt"
	"net/http"
)

// Handler answers with the number of members in a city.
type Handler struct {
	DB *sql.DB
}

func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	city := r.URL.Query().Get("city")
	var count int
	query := fmt.Sprintf("SELECT count(*) FROM members WHERE city = '%s'", city)
	if err := h.DB.QueryRowContext(r.Context(), query).Scan(&count); err != nil {
		http.Error(w, "not available", http.StatusServiceUnavailable)
		return
	}
	w.Header().Set("X-Count", http.StatusText(http.StatusOK))
	w.WriteHeader(http.StatusOK)
}
