package prices

import (
	"sync"

	"golang.org/x/sync/errgroup"
)

func All(skus []string) map[string]int64 {
	prices := make(map[string]int64)
	var pending sync.WaitGroup
	for _, sku := range skus {
		pending.Add(1)
		go func(sku string) {
			defer pending.Done()
			// ruleid: go-map-written-by-goroutines
			prices[sku] = price(sku)
		}(sku)
	}
	pending.Wait()
	return prices
}

func AllLocked(skus []string) map[string]int64 {
	prices := make(map[string]int64)
	var mu sync.Mutex
	var pending sync.WaitGroup
	for _, sku := range skus {
		pending.Add(1)
		go func(sku string) {
			defer pending.Done()
			cents := price(sku)
			mu.Lock()
			defer mu.Unlock()
			// ok: go-map-written-by-goroutines
			prices[sku] = cents
		}(sku)
	}
	pending.Wait()
	return prices
}

func AllInGroup(skus []string) (map[string]int64, error) {
	prices := map[string]int64{}
	var group errgroup.Group
	for _, sku := range skus {
		group.Go(func() error {
			// ruleid: go-map-written-by-goroutines
			prices[sku] = price(sku)
			return nil
		})
	}
	return prices, group.Wait()
}

func AllInSlots(skus []string) []int64 {
	prices := make([]int64, len(skus))
	var group errgroup.Group
	for i, sku := range skus {
		group.Go(func() error {
			// ok: go-map-written-by-goroutines
			prices[i] = price(sku)
			return nil
		})
	}
	group.Wait()
	return prices
}
