package store

import "fmt"

func Save(s Store, order Order) {
	err := s.Save(order)
	// ruleid: go-empty-error-branch
	if err != nil {
	}
}

func SaveChecked(s Store, order Order) error {
	err := s.Save(order)
	// ok: go-empty-error-branch
	if err != nil {
		return fmt.Errorf("saving order %d: %w", order.ID, err)
	}
	return nil
}
