package names

import (
	"context"
	"database/sql"
	"fmt"
)

func Names(ctx context.Context, db *sql.DB) ([]string, error) {
	rows, err := db.QueryContext(ctx, "SELECT name FROM users ORDER BY id LIMIT 100")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var names []string
	// ruleid: go-rows-err-not-checked
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, err
		}
		names = append(names, name)
	}
	return names, nil
}

func NamesChecked(ctx context.Context, db *sql.DB) ([]string, error) {
	rows, err := db.QueryContext(ctx, "SELECT name FROM users ORDER BY id LIMIT 100")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var names []string
	// ok: go-rows-err-not-checked
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, err
		}
		names = append(names, name)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("reading names: %w", err)
	}
	return names, nil
}

func (s *Store) Totals(ctx context.Context) (map[int64]int64, error) {
	rows, err := s.db.QueryContext(ctx, "SELECT id, total FROM orders WHERE paid LIMIT 100")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	totals := map[int64]int64{}
	// ok: go-rows-err-not-checked
	for rows.Next() {
		var id, total int64
		if err := rows.Scan(&id, &total); err != nil {
			return nil, err
		}
		totals[id] = total
	}
	return totals, rows.Err()
}

func (s *Store) Exists(ctx context.Context, id int64) (bool, error) {
	rows, err := s.db.QueryContext(ctx, "SELECT 1 FROM orders WHERE id = $1", id)
	if err != nil {
		return false, err
	}
	defer rows.Close()
	// ok: go-rows-err-not-checked
	return rows.Next(), rows.Err()
}
