// Package store reads articles.
package store

import (
	"context"
	"database/sql"
	"fmt"
)

// Store holds the connection.
type Store struct{ db *sql.DB }

var orders = map[string]string{"title": "title", "date": "created_at DESC"}

// Articles returns the rows by the wanted order; the caller closes them.
func (s *Store) Articles(ctx context.Context, author, order string) (*sql.Rows, error) {
	column, ok := orders[order]
	if !ok {
		return nil, fmt.Errorf("no order %q", order)
	}
	return s.db.QueryContext(ctx, "SELECT id, title FROM articles WHERE author = $1 ORDER BY "+column, author)
}
