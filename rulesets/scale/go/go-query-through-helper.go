package orders

import (
	"context"
	"database/sql"
	"fmt"

	"gorm.io/gorm"
)

type Store struct {
	db *sql.DB
}

func (s *Store) customer(ctx context.Context, id int64) (*Customer, error) {
	var customer Customer
	row := s.db.QueryRowContext(ctx, "SELECT id, name FROM customers WHERE id = $1", id)
	if err := row.Scan(&customer.ID, &customer.Name); err != nil {
		return nil, fmt.Errorf("customer %d: %w", id, err)
	}
	return &customer, nil
}

func (s *Store) Summaries(ctx context.Context, orders []Order) ([]Summary, error) {
	summaries := make([]Summary, 0, len(orders))
	for _, order := range orders {
		// ruleid: go-query-through-helper
		customer, err := s.customer(ctx, order.CustomerID)
		if err != nil {
			return nil, err
		}
		// ok: go-query-through-helper
		summaries = append(summaries, describe(order, customer))
	}
	return summaries, nil
}

func describe(order Order, customer *Customer) Summary {
	return Summary{Order: order.ID, Customer: customer.Name}
}

func (s *Store) Summary(ctx context.Context, order Order) (Summary, error) {
	// ok: go-query-through-helper
	customer, err := s.customer(ctx, order.CustomerID)
	if err != nil {
		return Summary{}, err
	}
	return describe(order, customer), nil
}

func Owners(db *gorm.DB, projects []Project) ([]User, error) {
	users := make([]User, 0, len(projects))
	for i := range projects {
		// ruleid: go-query-through-helper
		user, err := findUser(db, projects[i].OwnerID)
		if err != nil {
			return nil, err
		}
		users = append(users, *user)
	}
	return users, nil
}

func findUser(db *gorm.DB, id uint) (*User, error) {
	var user User
	if err := db.Where("id = ?", id).First(&user).Error; err != nil {
		return nil, err
	}
	return &user, nil
}

func findUsers(db *gorm.DB, ids []uint) ([]User, error) {
	var users []User
	err := db.Where("id IN ?", ids).Find(&users).Error
	return users, err
}

func InBatches(db *gorm.DB, batches [][]uint) ([]User, error) {
	var all []User
	for _, batch := range batches {
		// ok: go-query-through-helper
		users, err := findUsers(db, batch)
		if err != nil {
			return nil, err
		}
		all = append(all, users...)
	}
	return all, nil
}
