package shop

import "fmt"

// Store keeps users and their orders.
type Store interface {
	User(id string) (User, error)
	LastOrder(user User) (Order, error)
}

// User is somebody who buys.
type User struct{ ID, Name string }

// Order is what somebody bought.
type Order struct{ ID string }

// LastOrderOf gives the order that a user placed last.
func LastOrderOf(store Store, id string) (Order, error) {
	user, err := store.User(id)
	order, err := store.LastOrder(user)
	if err != nil {
		return Order{}, fmt.Errorf("last order of %s: %w", id, err)
	}
	return order, nil
}
