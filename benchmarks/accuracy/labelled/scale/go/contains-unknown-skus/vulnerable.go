package stock

import (
	"slices"
	"strings"
)

// Missing returns what is in the warehouse and not in the shop, sorted.
func Missing(warehouse, shop []string) []string {
	var missing []string
	for _, sku := range warehouse {
		if !slices.Contains(shop, sku) {
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
