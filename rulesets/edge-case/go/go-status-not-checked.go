package rates

import (
	"encoding/json"
	"fmt"
	"net/http"
)

func Rate(client *http.Client, url string) (float64, error) {
	resp, err := client.Get(url)
	if err != nil {
		return 0, err
	}
	defer resp.Body.Close()
	var rate struct{ Value float64 }
	// ruleid: go-status-not-checked
	err = json.NewDecoder(resp.Body).Decode(&rate)
	return rate.Value, err
}

func RateChecked(client *http.Client, url string) (float64, error) {
	resp, err := client.Get(url)
	if err != nil {
		return 0, err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return 0, fmt.Errorf("rates answered %d", resp.StatusCode)
	}
	var rate struct{ Value float64 }
	// ok: go-status-not-checked
	err = json.NewDecoder(resp.Body).Decode(&rate)
	return rate.Value, err
}
