package orders

import (
	"maps"
	"slices"
)

type Order struct {
	SKU  string
	Open bool
}

func OpenOrders(orders []Order) []Order {
	// ruleid: go-missing-slices-maps-function
	return slices.Filter(orders, func(order Order) bool { return order.Open })
}

func Known(prices map[string]int, sku string) bool {
	// ruleid: go-missing-slices-maps-function
	return maps.Contains(prices, sku)
}

func OpenOrdersReal(orders []Order) []Order {
	// ok: go-missing-slices-maps-function
	return slices.DeleteFunc(slices.Clone(orders), func(order Order) bool { return !order.Open })
}

func KnownReal(prices map[string]int, sku string) bool {
	_, ok := prices[sku]
	return ok
}

func SKUs(prices map[string]int) []string {
	// ok: go-missing-slices-maps-function
	return slices.Sorted(maps.Keys(prices))
}
