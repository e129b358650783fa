package migrate

import (
	"context"
	"database/sql"
	"fmt"
)

var statements = []string{
	"CREATE TABLE IF NOT EXISTS account (id BIGINT PRIMARY KEY, email TEXT NOT NULL)",
	"CREATE UNIQUE INDEX IF NOT EXISTS account_email ON account (email)",
}

// Run brings the schema up to date.
func Run(ctx context.Context, db *sql.DB) error {
	for number, statement := range statements {
		if _, err := db.ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("statement %d: %w", number, err)
		}
	}
	return nil
}
