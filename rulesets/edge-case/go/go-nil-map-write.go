package shop

func Count(words []string) map[string]int {
	var counts map[string]int
	for _, word := range words {
		// ruleid: go-nil-map-write
		counts[word] = 1
	}
	return counts
}

func CountMade(words []string) map[string]int {
	counts := make(map[string]int)
	for _, word := range words {
		// ok: go-nil-map-write
		counts[word]++
	}
	return counts
}

func CountLater(words []string) map[string]int {
	var counts map[string]int
	counts = map[string]int{}
	for _, word := range words {
		// ok: go-nil-map-write
		counts[word] = 1
	}
	return counts
}
