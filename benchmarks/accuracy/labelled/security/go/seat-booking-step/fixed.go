package seats

import (
	"context"
	"database/sql"
	"fmt"
)

// Book takes a seat out of the free ones and gives it to a guest.
func Book(ctx context.Context, db *sql.DB, seat, guest int64) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("book: %w", err)
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, "DELETE FROM free_seats WHERE seat = $1", seat); err != nil {
		return fmt.Errorf("book: %w", err)
	}
	if _, err := tx.ExecContext(ctx, "INSERT INTO bookings (seat, guest) VALUES ($1, $2)", seat, guest); err != nil {
		return fmt.Errorf("book: %w", err)
	}
	return tx.Commit()
}
