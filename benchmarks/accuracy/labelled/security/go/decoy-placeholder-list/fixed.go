package tags

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
)

// Rename gives several tags one name.
func Rename(ctx context.Context, db *sql.DB, name string, tags []int64) error {
	if len(tags) == 0 {
		return nil
	}
	args := []any{name}
	for _, tag := range tags {
		args = append(args, tag)
	}
	marks := strings.TrimSuffix(strings.Repeat("?, ", len(tags)), ", ")
	if _, err := db.ExecContext(ctx, "UPDATE tags SET name = ? WHERE id IN ("+marks+")", args...); err != nil {
		return fmt.Errorf("rename tags: %w", err)
	}
	return nil
}
