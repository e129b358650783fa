package client

import (
	"context"
	"encoding/json"
	"net/http"
	"os"
	"strconv"
	"time"
)

type Order struct {
	ID int `json:"id"`
}

func Load(path string) (order Order, err error) {
	// ruleid: go-missing-stdlib-function
	if !os.FileExists(path) {
		return order, nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return order, err
	}
	// ruleid: go-missing-stdlib-function
	err = json.Parse(data, &order)
	return order, err
}

func Since(text string) (time.Time, error) {
	// ruleid: go-missing-stdlib-function
	return time.ParseISO(text)
}

func LoadReal(path string) (order Order, err error) {
	// ok: go-missing-stdlib-function
	data, err := os.ReadFile(path)
	if err != nil {
		return order, err
	}
	// ok: go-missing-stdlib-function
	err = json.Unmarshal(data, &order)
	return order, err
}

func SinceReal(text string) (time.Time, error) {
	// ok: go-missing-stdlib-function
	return time.Parse(time.RFC3339, text)
}

func Request(ctx context.Context, id int) (*http.Request, error) {
	// ok: go-missing-stdlib-function
	return http.NewRequestWithContext(ctx, http.MethodGet, "https://orders.example.com/"+strconv.Itoa(id), nil)
}
