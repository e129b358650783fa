package quotes

import (
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
)

func Show(w http.ResponseWriter, r *http.Request) {
	quote, err := load(r.Context())
	if err != nil {
		// ruleid: go-error-text-to-client
		http.Error(w, "load: "+err.Error(), http.StatusInternalServerError)
		return
	}
	write(w, quote)
}

func Problem(w http.ResponseWriter, err error) {
	w.WriteHeader(http.StatusInternalServerError)
	// ruleid: go-error-text-to-client
	json.NewEncoder(w).Encode(map[string]string{"error": err.Error()})
}

func ShowSafely(w http.ResponseWriter, r *http.Request) {
	quote, err := load(r.Context())
	if err != nil {
		slog.Error("load quote", "err", err)
		// ok: go-error-text-to-client
		http.Error(w, "internal error", http.StatusInternalServerError)
		return
	}
	write(w, quote)
}

func Invalid(w http.ResponseWriter, err error) {
	var invalid *ValidationError
	if errors.As(err, &invalid) {
		// ok: go-error-text-to-client
		http.Error(w, invalid.Error(), http.StatusBadRequest)
	}
}
