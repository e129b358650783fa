package weather

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"time"
)

// Service asks for the weather.
type Service struct {
	address string
	client  *http.Client
}

// New returns a service; no answer takes longer than patience.
func New(address string, patience time.Duration) *Service {
	return &Service{address: address, client: &http.Client{Timeout: patience}}
}

// Today returns the temperature in a city.
func (s *Service) Today(city string) (float64, error) {
	response, err := s.client.Get(s.address + "/today?city=" + url.QueryEscape(city))
	if err != nil {
		return 0, fmt.Errorf("weather in %s: %w", city, err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return 0, fmt.Errorf("weather in %s: status %d", city, response.StatusCode)
	}
	var answer struct {
		Celsius float64 `json:"celsius"`
	}
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil {
		return 0, fmt.Errorf("weather in %s: %w", city, err)
	}
	return answer.Celsius, nil
}
