package orders

import "errors"

// ErrSoldOut says that nothing is left of a product.
var ErrSoldOut = errors.New("sold out")

// Store keeps orders.
type Store interface {
	Reserve(sku string, quantity int) error
}

// Place reserves all lines; it names those that are sold out.
func Place(store Store, lines map[string]int) (soldOut []string, err error) {
	for sku, quantity := range lines {
		err := store.Reserve(sku, quantity)
		switch {
		case err == nil:
		case errors.Is(err, ErrSoldOut):
			soldOut = append(soldOut, sku)
		default:
			return nil, err
		}
	}
	return soldOut, nil
}
