package users

import (
	"context"
	"database/sql"
	"fmt"
)

// Names gives the names of all active users.
func Names(ctx context.Context, db *sql.DB) ([]string, error) {
	rows, err := db.QueryContext(ctx, "SELECT name FROM users WHERE active ORDER BY name LIMIT 500")
	if err != nil {
		return nil, fmt.Errorf("names: %w", err)
	}
	var names []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, fmt.Errorf("names: %w", err)
		}
		names = append(names, name)
	}
	return names, rows.Err()
}
