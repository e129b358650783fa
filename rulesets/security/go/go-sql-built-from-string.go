package users

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
)

const usersTable = "users"

type Repository struct {
	db *sql.DB
}

func (r *Repository) FindByEmail(ctx context.Context, email string) (*sql.Rows, error) {
	if len(email) > 254 {
		return nil, fmt.Errorf("email too long")
	}
	query := fmt.Sprintf("SELECT id, name FROM users WHERE email = '%s'", email)
	// ruleid: go-sql-built-from-string
	return r.db.QueryContext(ctx, query)
}

func (r *Repository) Search(term string) (*sql.Rows, error) {
	// ruleid: go-sql-built-from-string
	return r.db.Query("SELECT id FROM users WHERE name LIKE '%" + term + "%'")
}

func Delete(tx *sql.Tx, id string) error {
	// ruleid: go-sql-built-from-string
	_, err := tx.Exec(fmt.Sprintf("DELETE FROM users WHERE id = %v", id))
	return err
}

func (r *Repository) FindByEmailBound(ctx context.Context, email string) *sql.Row {
	// ok: go-sql-built-from-string
	return r.db.QueryRowContext(ctx, "SELECT id, name FROM users WHERE email = $1", email)
}

func (r *Repository) Count(ctx context.Context) *sql.Row {
	// ok: go-sql-built-from-string
	return r.db.QueryRowContext(ctx, fmt.Sprintf("SELECT count(*) FROM %s WHERE active = true", usersTable))
}

func (r *Repository) FindMany(ids []any) (*sql.Rows, error) {
	placeholders := strings.TrimSuffix(strings.Repeat("?,", len(ids)), ",")
	query := fmt.Sprintf("SELECT id FROM users WHERE id IN (%s)", placeholders)
	// ok: go-sql-built-from-string
	return r.db.Query(query, ids...)
}

func (r *Repository) SearchBound(term string) (*sql.Rows, error) {
	// ok: go-sql-built-from-string
	return r.db.Query("SELECT id FROM users WHERE name LIKE $1", "%"+term+"%")
}
