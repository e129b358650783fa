// Package customers finds customers of the shop.
package customers

import (
	"context"
	"database/sql"
	"fmt"
)

// Customer is one row of the table.
type Customer struct {
	ID    int64
	Email string
}

// Directory reads customers.
type Directory struct {
	db *sql.DB
}

// ByEmail returns the customer with the address, or sql.ErrNoRows.
func (d *Directory) ByEmail(ctx context.Context, email string) (Customer, error) {
	var found Customer
	const query = "SELECT id, email FROM customers WHERE email = $1"
	err := d.db.QueryRowContext(ctx, query, email).Scan(&found.ID, &found.Email)
	if err != nil {
		return Customer{}, fmt.Errorf("customer: %w", err)
	}
	return found, nil
}
