package weather

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"time"
)

var client = &http.Client{Timeout: 3 * time.Second}

// Status asks how the weather service is.
func Status(ctx context.Context, city string) (int, error) {
	address := "https://api.weather.example/v1/" + url.PathEscape(city)
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return 0, fmt.Errorf("weather: %w", err)
	}
	answer, err := client.Do(request)
	if err != nil {
		return 0, fmt.Errorf("weather: %w", err)
	}
	defer answer.Body.Close()
	return answer.StatusCode, nil
}
