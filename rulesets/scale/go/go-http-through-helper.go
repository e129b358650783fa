package prices

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"

	"golang.org/x/sync/errgroup"
)

type Client struct {
	httpClient *http.Client
}

func (c *Client) price(ctx context.Context, sku string) (int64, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, "https://prices.example.com/"+sku, nil)
	if err != nil {
		return 0, err
	}
	response, err := c.httpClient.Do(request)
	if err != nil {
		return 0, err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return 0, fmt.Errorf("price of %s: status %d", sku, response.StatusCode)
	}
	var answer struct{ Cents int64 }
	return answer.Cents, json.NewDecoder(response.Body).Decode(&answer)
}

func (c *Client) Total(ctx context.Context, skus []string) (int64, error) {
	var total int64
	for _, sku := range skus {
		// ruleid: go-http-through-helper
		cents, err := c.price(ctx, sku)
		if err != nil {
			return 0, err
		}
		total += cents
	}
	return total, nil
}

func (c *Client) Prices(ctx context.Context, skus []string) ([]int64, error) {
	prices := make([]int64, len(skus))
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(8)
	for i, sku := range skus {
		group.Go(func() error {
			// ok: go-http-through-helper
			cents, err := c.price(ctx, sku)
			prices[i] = cents
			return err
		})
	}
	return prices, group.Wait()
}

func (c *Client) Labels(skus []string) []string {
	labels := make([]string, 0, len(skus))
	for _, sku := range skus {
		// ok: go-http-through-helper
		labels = append(labels, c.label(sku))
	}
	return labels
}

func (c *Client) label(sku string) string {
	return fmt.Sprintf("SKU %s", sku)
}
