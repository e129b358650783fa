package latency

import "time"

// Mean is the average of all samples, zero if there are none.
func Mean(samples []time.Duration) time.Duration {
	if len(samples) == 0 {
		return 0
	}
	var sum time.Duration
	for _, sample := range samples {
		sum += sample
	}
	return sum / time.Duration(len(samples))
}
