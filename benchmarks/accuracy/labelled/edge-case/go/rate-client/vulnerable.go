package rates

import (
	"encoding/json"
	"fmt"
	"net/http"
)

// Rate is the price of one unit of a currency.
type Rate struct{ Value string }

// Fetch reads a rate.
func Fetch(client *http.Client, request *http.Request) (Rate, error) {
	var rate Rate
	resp, err := client.Do(request)
	if err != nil {
		return rate, fmt.Errorf("asking for the rate: %w", err)
	}
	defer resp.Body.Close()
	if err := json.NewDecoder(resp.Body).Decode(&rate); err != nil {
		return rate, fmt.Errorf("rate: %w", err)
	}
	return rate, nil
}
