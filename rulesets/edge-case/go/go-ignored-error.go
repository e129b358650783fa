package api

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"strconv"
)

func Page(w http.ResponseWriter, r *http.Request) {
	// ruleid: go-ignored-error
	page, _ := strconv.Atoi(r.URL.Query().Get("page"))
	fmt.Fprintln(w, page)
}

func PageChecked(w http.ResponseWriter, r *http.Request) {
	// ok: go-ignored-error
	page, err := strconv.Atoi(r.URL.Query().Get("page"))
	if err != nil {
		http.Error(w, "page must be a number", http.StatusBadRequest)
		return
	}
	fmt.Fprintln(w, page)
}

func Load(body []byte) Order {
	var order Order
	// ruleid: go-ignored-error
	_ = json.Unmarshal(body, &order)
	return order
}

func LoadChecked(body []byte) (Order, error) {
	var order Order
	// ok: go-ignored-error
	if err := json.Unmarshal(body, &order); err != nil {
		return order, fmt.Errorf("reading order: %w", err)
	}
	return order, nil
}

func Debug() bool {
	// ok: go-ignored-error
	value, _ := os.LookupEnv("DEBUG")
	return value != ""
}
