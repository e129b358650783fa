package shop

type Customer struct{ ID int64 }
type Order struct{ CustomerID int64 }

func owned(customers []Customer, orders []Order) int {
	found := 0
	for _, order := range orders {
		// ruleid: go-nested-lookup-loop
		for _, customer := range customers {
			if customer.ID == order.CustomerID {
				found++
			}
		}
	}
	return found
}

func ownedByMap(customers []Customer, orders []Order) int {
	known := make(map[int64]bool, len(customers))
	// ok: go-nested-lookup-loop
	for _, customer := range customers {
		known[customer.ID] = true
	}
	found := 0
	for _, order := range orders {
		if known[order.CustomerID] {
			found++
		}
	}
	return found
}
