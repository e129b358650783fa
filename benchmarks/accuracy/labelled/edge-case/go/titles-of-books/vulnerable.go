package books

import (
	"context"
	"database/sql"
	"fmt"
)

const most = 500

// Titles returns the titles of an author, by year.
func Titles(ctx context.Context, db *sql.DB, author int64) ([]string, error) {
	rows, err := db.QueryContext(ctx, "SELECT title FROM books WHERE author_id = $1 ORDER BY year LIMIT $2", author, most)
	if err != nil {
		return nil, fmt.Errorf("titles of %d: %w", author, err)
	}
	defer rows.Close()

	var titles []string
	for rows.Next() {
		var title string
		if err := rows.Scan(&title); err != nil {
			return nil, fmt.Errorf("titles of %d: %w", author, err)
		}
		titles = append(titles, title)
	}
	return titles, nil
}
