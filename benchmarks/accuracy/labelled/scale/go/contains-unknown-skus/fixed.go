package stock

import (
	"slices"
	"strings"
)

// Missing returns what is in the warehouse and not in the shop, sorted.
func Missing(warehouse, shop []string) []string {
	var missing []string
	sold := make(map[string]struct{}, len(shop))
	for _, sku := range shop {
		sold[sku] = struct{}{}
	}
	for _, sku := range warehouse {
		if _, ok := sold[sku]; !ok {
			missing = append(missing, sku)
		}
	}
	slices.Sort(missing)
	return missing
}

// Message is the text of the notification.
func Message(missing []string) string {
	return "not in the shop: " + strings.Join(missing, ", ")
}
