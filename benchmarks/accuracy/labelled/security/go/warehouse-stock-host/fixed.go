package stock

import (
	"context"
	"fmt"
	"net/http"
	"time"
)

var client = &http.Client{Timeout: 4 * time.Second}

var depots = map[string]string{
	"north": "https://north.stock.example.com/v2/levels",
	"south": "https://south.stock.example.com/v2/levels",
}

// Reachable says whether the service of a depot answers.
func Reachable(ctx context.Context, depot string) (bool, error) {
	address, known := depots[depot]
	if !known {
		return false, fmt.Errorf("no depot %q", depot)
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodHead, address, nil)
	if err != nil {
		return false, fmt.Errorf("depot: %w", err)
	}
	resp, err := client.Do(req)
	if err != nil {
		return false, fmt.Errorf("depot: %w", err)
	}
	defer resp.Body.Close()
	return resp.StatusCode == http.StatusOK, nil
}
