package lease

import (
	"fmt"
	"time"
)

// Locks hands out leases.
type Locks interface {
	Acquire(name string) (string, error)
}

const attempts = 5

// Take waits for the lease of a job.
func Take(locks Locks, name string) (string, error) {
	var last error
	for attempt := 0; attempt < attempts; attempt++ {
		token, err := locks.Acquire(name)
		if err == nil {
			return token, nil
		}
		last = err
		time.Sleep(time.Second << attempt)
	}
	return "", fmt.Errorf("lease %s after %d attempts: %w", name, attempts, last)
}
