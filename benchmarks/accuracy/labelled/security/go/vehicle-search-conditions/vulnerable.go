package vehicles

import (
	"context"
	"database/sql"
	"strings"
)

// Filter is what a visitor chose; empty fields do not matter.
type Filter struct {
	Brand, Colour string
}

// Count returns how many vehicles fit.
func Count(ctx context.Context, db *sql.DB, filter Filter) (count int, err error) {
	parts, args := []string{"sold = false"}, []any{}
	if filter.Brand != "" {
		parts = append(parts, "brand = '"+filter.Brand+"'")
	}
	if filter.Colour != "" {
		parts = append(parts, "colour = '"+filter.Colour+"'")
	}
	query := "SELECT count(*) FROM vehicles WHERE " + strings.Join(parts, " AND ")
	err = db.QueryRowContext(ctx, query, args...).Scan(&count)
	return count, err
}
