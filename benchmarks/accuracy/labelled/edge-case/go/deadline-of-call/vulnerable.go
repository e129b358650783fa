package quotes

import (
	"context"
	"fmt"
	"time"
)

// Source gives the price of a share.
type Source interface {
	Price(ctx context.Context, share string) (int, error)
}

// Price asks a source, for at most two seconds.
func Price(parent context.Context, source Source, share string) (int, error) {
	ctx, _ := context.WithTimeout(parent, 2*time.Second)
	price, err := source.Price(ctx, share)
	if err != nil {
		return 0, fmt.Errorf("price of %s: %w", share, err)
	}
	return price, nil
}
