package rates

import (
	"encoding/json"
	"fmt"
	"net/http"
)

func Rate(currency string) (float64, error) {
	// ruleid: go-body-not-closed
	resp, err := http.Get("https://rates.example.com/" + currency)
	if err != nil {
		return 0, err
	}
	var rate struct{ Value float64 }
	err = json.NewDecoder(resp.Body).Decode(&rate)
	return rate.Value, err
}

func RateClosed(client *http.Client, request *http.Request) (float64, error) {
	// ok: go-body-not-closed
	resp, err := client.Do(request)
	if err != nil {
		return 0, err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return 0, fmt.Errorf("rates answered %d", resp.StatusCode)
	}
	var rate struct{ Value float64 }
	err = json.NewDecoder(resp.Body).Decode(&rate)
	return rate.Value, err
}
