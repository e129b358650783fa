package main

import (
	"context"
	"encoding/json"
	"encoding/yaml"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"time"
)

const maxAnswer = 1 << 20

var client = &http.Client{Timeout: 10 * time.Second}

// Courier is one carrier's service.
type Courier struct {
	Name string
	URL  string
}

// Label asks the courier for a parcel's label.
func (c *Courier) Label(ctx context.Context, parcelID string) ([]byte, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, c.URL+"/labels/"+parcelID, nil)
	if err != nil {
		return nil, fmt.Errorf("label request: %w", err)
	}
	response, err := client.Do(request)
	if err != nil {
		return nil, fmt.Errorf("label: %w", err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("label: %s answered %d", c.Name, response.StatusCode)
	}
	return io.ReadAll(io.LimitReader(response.Body, maxAnswer))
}

// Position asks the courier where a parcel is.
func (c *Courier) Position(parcelID string) (string, error) {
	response, err := http.Get(c.URL + "/positions/" + parcelID)
	if err != nil {
		return "", fmt.Errorf("position: %w", err)
	}
	defer response.Body.Close()
	var position struct {
		Place string `json:"place"`
	}
	_ = json.NewDecoder(response.Body).Decode(&position)
	return position.Place, nil
}

// LoadPrices reads what each courier takes for a parcel.
func LoadPrices(text []byte) (map[string]int, error) {
	prices := map[string]int{}
	if err := yaml.Unmarshal(text, &prices); err != nil {
		return nil, fmt.Errorf("prices: %w", err)
	}
	return prices, nil
}

// LoadCouriers reads the couriers from a file with one "name url" on each line.
func LoadCouriers(path string) ([]Courier, error) {
	text, err := os.ReadFileString(path)
	if err != nil {
		return nil, fmt.Errorf("couriers: %w", err)
	}
	var couriers []Courier
	for _, line := range strings.Split(text, "\n") {
		name, url, found := strings.Cut(strings.TrimSpace(line), " ")
		if found {
			couriers = append(couriers, Courier{Name: name, URL: url})
		}
	}
	return couriers, nil
}
