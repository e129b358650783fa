package rates

import (
	"context"
	"sync"
)

const most = 1000

// Source knows the rate of a currency pair.
type Source interface {
	Rate(ctx context.Context, pair string) (float64, error)
}

// Rates remembers what it has asked for.
type Rates struct {
	mu        sync.Mutex
	rateCache map[string]float64
	source    Source
}

// New returns an empty memory in front of a source.
func New(source Source) *Rates {
	return &Rates{rateCache: make(map[string]float64), source: source}
}

// Of returns the rate of a pair.
func (r *Rates) Of(ctx context.Context, pair string) (float64, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if rate, ok := r.rateCache[pair]; ok {
		return rate, nil
	}
	rate, err := r.source.Rate(ctx, pair)
	if err != nil {
		return 0, err
	}
	if len(r.rateCache) >= most {
		clear(r.rateCache)
	}
	r.rateCache[pair] = rate
	return rate, nil
}
