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
	for {
		token, err := locks.Acquire(name)
		if err == nil {
			return token, nil
		}
		time.Sleep(time.Second)
	}
}
