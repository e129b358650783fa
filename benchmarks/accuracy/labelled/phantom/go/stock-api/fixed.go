package stock

import (
	"encoding/json"
	"log/slog"
	"net/http"
)

// Counter says how much is left.
type Counter interface {
	Left(sku string) (int, error)
}

// Handler answers how much is left of a product.
func Handler(counter Counter) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		left, err := counter.Left(r.PathValue("sku"))
		if err != nil {
			slog.Error("counting stock", "error", err)
			http.Error(w, "not available", http.StatusServiceUnavailable)
			return
		}
		body, err := json.Marshal(map[string]int{"left": left})
		if err != nil {
			http.Error(w, "not available", http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write(body)
	}
}
