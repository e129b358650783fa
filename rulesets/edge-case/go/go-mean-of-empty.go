package stats

func Mean(values []float64) float64 {
	sum := 0.0
	for _, value := range values {
		sum += value
	}
	// ruleid: go-mean-of-empty
	return sum / float64(len(values))
}

func MeanChecked(values []float64) float64 {
	if len(values) == 0 {
		return 0
	}
	sum := 0.0
	for _, value := range values {
		sum += value
	}
	// ok: go-mean-of-empty
	return sum / float64(len(values))
}
