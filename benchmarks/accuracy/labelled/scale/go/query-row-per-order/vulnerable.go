package report

import (
	"context"
	"database/sql"

	"github.com/lib/pq"
)

// Order is a paid order.
type Order struct {
	Number     string
	CustomerID int64
}

// Emails returns the address of the customer of each order.
func Emails(ctx context.Context, db *sql.DB, orders []Order) (map[string]string, error) {
	emails := make(map[string]string, len(orders))
	for _, order := range orders {
		var email string
		row := db.QueryRowContext(ctx, "SELECT email FROM customer WHERE id = $1", order.CustomerID)
		if err := row.Scan(&email); err != nil {
			return nil, err
		}
		emails[order.Number] = email
	}
	return emails, nil
}
