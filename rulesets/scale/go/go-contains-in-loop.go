package shop

import "slices"

func missing(stock, sold []string) []string {
	var result []string
	for _, sku := range stock {
		// ruleid: go-contains-in-loop
		if !slices.Contains(sold, sku) {
			result = append(result, sku)
		}
	}
	return result
}

func missingBySet(stock, sold []string) []string {
	known := make(map[string]struct{}, len(sold))
	for _, sku := range sold {
		known[sku] = struct{}{}
	}
	var result []string
	for _, sku := range stock {
		// ok: go-contains-in-loop
		if _, ok := known[sku]; !ok {
			result = append(result, sku)
		}
	}
	return result
}

func isKnown(sold []string, sku string) bool {
	// ok: go-contains-in-loop
	return slices.Contains(sold, sku)
}
