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
	slots := make(chan struct{}, 16)
	for i, host := range hosts {
		wg.Add(1)
		slots <- struct{}{}
		go func(i int, host string) {
			defer wg.Done()
			results[i] = check(ctx, host)
			<-slots
		}(i, host)
	}
	wg.Wait()
	return results
}
