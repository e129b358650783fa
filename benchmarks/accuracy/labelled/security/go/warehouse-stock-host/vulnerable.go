package stock

import (
	"context"
	"fmt"
	"net/http"
	"time"
)

var client = &http.Client{Timeout: 4 * time.Second}



// Reachable says whether the service of a depot answers.
func Reachable(ctx context.Context, depot string) (bool, error) {
	address := fmt.Sprintf("https://%s.stock.example.com/v2/levels", depot)
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
