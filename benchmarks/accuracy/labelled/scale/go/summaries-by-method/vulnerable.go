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

func (s *Store) customerName(ctx context.Context, id int64) (string, error) {
	var name string
	err := s.db.QueryRowContext(ctx, "SELECT name FROM customers WHERE id = $1", id).Scan(&name)
	if err != nil {
		return "", fmt.Errorf("customer %d: %w", id, err)
	}
	return name, nil
}

// Lines returns what is printed for each invoice.
func (s *Store) Lines(ctx context.Context, invoices []Invoice) ([]string, error) {
	lines := make([]string, 0, len(invoices))
	for _, invoice := range invoices {
		name, err := s.customerName(ctx, invoice.CustomerID)
		if err != nil {
			return nil, err
		}
		lines = append(lines, fmt.Sprintf("%d %s %d", invoice.ID, name, invoice.Cents))
	}
	return lines, nil
}
