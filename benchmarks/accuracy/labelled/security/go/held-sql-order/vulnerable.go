// Package store reads articles.
package store

import (
	"context"
	"database/sql"
)

// Store holds the connection.
type Store struct{ db *sql.DB }


// Articles returns the rows by the wanted order; the caller closes them.
func (s *Store) Articles(ctx context.Context, author, order string) (*sql.Rows, error) {
	return s.db.QueryContext(ctx, "SELECT id, title FROM articles WHERE author = $1 ORDER BY "+order, author)
}
