package stock

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"time"

	"golang.org/x/sync/errgroup"
)

const atOnce = 8

// Client asks the warehouse.
type Client struct {
	address    string
	httpClient *http.Client
}

// NewClient returns a client with a time limit.
func NewClient(address string) *Client {
	return &Client{address: address, httpClient: &http.Client{Timeout: 5 * time.Second}}
}

func (c *Client) level(ctx context.Context, sku string) (int, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, c.address+"/stock/"+url.PathEscape(sku), nil)
	if err != nil {
		return 0, err
	}
	response, err := c.httpClient.Do(request)
	if err != nil {
		return 0, fmt.Errorf("stock of %s: %w", sku, err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return 0, fmt.Errorf("stock of %s: status %d", sku, response.StatusCode)
	}
	var answer struct {
		Level int `json:"level"`
	}
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil {
		return 0, fmt.Errorf("stock of %s: %w", sku, err)
	}
	return answer.Level, nil
}

// Levels returns the level of each article, in the order of the articles.
func (c *Client) Levels(ctx context.Context, skus []string) ([]int, error) {
	levels := make([]int, len(skus))
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(atOnce)
	for i, sku := range skus {
		group.Go(func() error {
			level, err := c.level(ctx, sku)
			levels[i] = level
			return err
		})
	}
	return levels, group.Wait()
}
