package quotes

import (
	"context"
	"errors"
	"time"
)

const patience = 2 * time.Second

// ErrSlow is returned if nobody has answered in time.
var ErrSlow = errors.New("no quote in time")

// Quote is a price and who has named it.
type Quote struct {
	Cents  int64
	Dealer string
}

// Ask waits for a dealer, but not for long.
func Ask(ctx context.Context, ask func(string) Quote, article string) (Quote, error) {
	answers := make(chan Quote)
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	go func() {
		quote := ask(article)
		answers <- quote
	}()
	select {
	case quote := <-answers:
		return quote, nil
	case <-ctx.Done():
		return Quote{}, ErrSlow
	}
}
