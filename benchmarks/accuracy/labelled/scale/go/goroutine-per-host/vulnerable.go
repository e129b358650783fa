package probe

import (
	"context"
	"sync"
)

// Check asks one host.
type Check func(ctx context.Context, host string) error

// All asks every host and returns the errors in the order of the hosts.
func All(ctx context.Context, hosts []string, check Check) []error {
	results := make([]error, len(hosts))
	var wg sync.WaitGroup
	for i, host := range hosts {
		wg.Add(1)
		go func(i int, host string) {
			defer wg.Done()
			results[i] = check(ctx, host)
		}(i, host)
	}
	wg.Wait()
	return results
}
