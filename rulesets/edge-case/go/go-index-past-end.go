package shop

func Total(prices []int) int {
	sum := 0
	for i := 0; i <= len(prices); i++ {
		// ruleid: go-index-past-end
		sum += prices[i]
	}
	return sum
}

func TotalOfItems(prices []int) int {
	sum := 0
	for i := 0; i < len(prices); i++ {
		// ok: go-index-past-end
		sum += prices[i]
	}
	return sum
}
