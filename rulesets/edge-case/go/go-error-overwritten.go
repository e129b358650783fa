package shop

import "fmt"

func Load(s Store, id string) (Order, error) {
	// ruleid: go-error-overwritten
	user, err := s.User(id)
	order, err := s.Order(user)
	if err != nil {
		return Order{}, fmt.Errorf("order of %s: %w", id, err)
	}
	return order, nil
}

func LoadChecked(s Store, id string) (Order, error) {
	// ok: go-error-overwritten
	user, err := s.User(id)
	if err != nil {
		return Order{}, fmt.Errorf("user %s: %w", id, err)
	}
	order, err := s.Order(user)
	if err != nil {
		return Order{}, fmt.Errorf("order of %s: %w", id, err)
	}
	return order, nil
}
