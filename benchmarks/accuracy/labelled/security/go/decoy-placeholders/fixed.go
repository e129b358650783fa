package customers

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
)

// Count counts the customers with one of the ids.
func Count(ctx context.Context, db *sql.DB, ids []any) (int, error) {
	marks := strings.TrimSuffix(strings.Repeat("?,", len(ids)), ",")
	var n int
	err := db.QueryRowContext(ctx, fmt.Sprintf("SELECT COUNT(*) FROM customers WHERE id IN (%s)", marks), ids...).Scan(&n)
	if err != nil {
		return 0, fmt.Errorf("count: %w", err)
	}
	return n, nil
}
