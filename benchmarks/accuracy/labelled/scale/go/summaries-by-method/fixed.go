package billing

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/lib/pq"
)

// Invoice is one line of the overview.
type Invoice struct {
	ID         int64
	CustomerID int64
	Cents      int64
}

// Store reads invoices and customers.
type Store struct {
	db *sql.DB
}

func (s *Store) customerNames(ctx context.Context, ids []int64) (map[int64]string, error) {
	rows, err := s.db.QueryContext(ctx, "SELECT id, name FROM customers WHERE id = ANY($1)", pq.Array(ids))
	if err != nil {
		return nil, fmt.Errorf("customers: %w", err)
	}
	defer rows.Close()
	names := make(map[int64]string, len(ids))
	for rows.Next() {
		var id int64
		var name string
		if err := rows.Scan(&id, &name); err != nil {
			return nil, fmt.Errorf("customers: %w", err)
		}
		names[id] = name
	}
	return names, rows.Err()
}

// Lines returns what is printed for each invoice.
func (s *Store) Lines(ctx context.Context, invoices []Invoice) ([]string, error) {
	lines := make([]string, 0, len(invoices))
	ids := make([]int64, 0, len(invoices))
	for _, invoice := range invoices {
		ids = append(ids, invoice.CustomerID)
	}
	names, err := s.customerNames(ctx, ids)
	if err != nil {
		return nil, err
	}
	for _, invoice := range invoices {
		lines = append(lines, fmt.Sprintf("%d %s %d", invoice.ID, names[invoice.CustomerID], invoice.Cents))
	}
	return lines, nil
}
