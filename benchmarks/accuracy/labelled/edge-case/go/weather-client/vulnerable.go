package weather

import (
	"encoding/json"
	"fmt"
	"net/http"
	"time"
)

var client = &http.Client{Timeout: 10 * time.Second}

// Report is what the service says about a city.
type Report struct{ Celsius float64 }

// Now gives the present weather.
func Now(city string) (Report, error) {
	var report Report
	resp, err := http.Get("https://weather.example.com/now/" + city)
	if err != nil {
		return report, fmt.Errorf("weather of %s: %w", city, err)
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return report, fmt.Errorf("weather of %s: status %d", city, resp.StatusCode)
	}
	err = json.NewDecoder(resp.Body).Decode(&report)
	return report, err
}
