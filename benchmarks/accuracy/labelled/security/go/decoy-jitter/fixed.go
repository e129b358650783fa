package retry

import (
	"math/rand"
	"time"
)

// Wait is how long to wait before the next attempt.
func Wait(attempt int) time.Duration {
	longest := time.Duration(1<<min(attempt, 8)) * 100 * time.Millisecond
	return time.Duration(rand.Int63n(int64(longest)))
}
