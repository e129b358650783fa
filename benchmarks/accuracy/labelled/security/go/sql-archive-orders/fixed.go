package archive

import (
	"context"
	"database/sql"
	"fmt"
)

// Orders marks the finished orders of a branch as archived and says how many there were.
func Orders(ctx context.Context, db *sql.DB, branch string) (int64, error) {
	result, err := db.ExecContext(ctx, "UPDATE orders SET archived = true WHERE state = 'done' AND branch = $1", branch)
	if err != nil {
		return 0, fmt.Errorf("archive orders of %q: %w", branch, err)
	}
	changed, err := result.RowsAffected()
	if err != nil {
		return 0, fmt.Errorf("count archived orders: %w", err)
	}
	return changed, nil
}
