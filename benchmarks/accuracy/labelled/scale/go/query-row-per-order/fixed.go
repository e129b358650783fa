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
	ids := make([]int64, len(orders))
	for i, order := range orders {
		ids[i] = order.CustomerID
	}
	rows, err := db.QueryContext(ctx, "SELECT id, email FROM customer WHERE id = ANY($1)", pq.Array(ids))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	byID := make(map[int64]string, len(orders))
	for rows.Next() {
		var id int64
		var email string
		if err := rows.Scan(&id, &email); err != nil {
			return nil, err
		}
		byID[id] = email
	}
	for _, order := range orders {
		emails[order.Number] = byID[order.CustomerID]
	}
	return emails, rows.Err()
}
