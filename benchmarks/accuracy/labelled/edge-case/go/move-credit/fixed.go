package wallet

import (
	"context"
	"database/sql"
	"fmt"
)

// Move takes credit from one wallet and gives it to another.
func Move(ctx context.Context, db *sql.DB, from, to string, cents int) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("move: %w", err)
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, "UPDATE wallets SET cents = cents - $1 WHERE id = $2", cents, from); err != nil {
		return fmt.Errorf("move: %w", err)
	}
	if _, err := tx.ExecContext(ctx, "UPDATE wallets SET cents = cents + $1 WHERE id = $2", cents, to); err != nil {
		return fmt.Errorf("move: %w", err)
	}
	return tx.Commit()
}
