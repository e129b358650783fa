// Package customers reads the customers of the shop.
package customers

import (
	"context"
	"database/sql"
	"fmt"
)

// Customer is one row.
type Customer struct {
	ID    int64
	Name  string
	Email string
}

// ByName finds one customer.
func ByName(ctx context.Context, db *sql.DB, name string) (*Customer, error) {
	query := fmt.Sprintf("SELECT id, name, email FROM customers WHERE name = '%s'", name)
	row := db.QueryRowContext(ctx, query)
	var c Customer
	if err := row.Scan(&c.ID, &c.Name, &c.Email); err != nil {
		return nil, fmt.Errorf("customer %q: %w", name, err)
	}
	return &c, nil
}
