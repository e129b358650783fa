package prices

import (
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
)

// Lister returns the prices of a shop.
type Lister func(ctx context.Context, shop string) (map[string]int, error)

// Show answers the prices of a shop.
func (list Lister) Show(w http.ResponseWriter, r *http.Request) {
	prices, err := list(r.Context(), r.PathValue("shop"))
	if err != nil {
		slog.Error("list prices", "err", err)
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(w).Encode(prices); err != nil {
		slog.Warn("send prices", "err", err)
	}
}
