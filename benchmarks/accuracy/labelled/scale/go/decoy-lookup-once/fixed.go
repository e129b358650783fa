package lookups

import (
	"context"
	"database/sql"
	"fmt"
)

// Store reads from the database.
type Store struct {
	db *sql.DB
}

func (s *Store) region(ctx context.Context, id int64) (string, error) {
	var region string
	if err := s.db.QueryRowContext(ctx, "SELECT region FROM shops WHERE id = $1", id).Scan(&region); err != nil {
		return "", fmt.Errorf("region of %d: %w", id, err)
	}
	return region, nil
}

// Labels returns the label of each article in the region of a shop.
func (s *Store) Labels(ctx context.Context, shop int64, articles []string) ([]string, error) {
	region, err := s.region(ctx, shop)
	if err != nil {
		return nil, err
	}
	labels := make([]string, 0, len(articles))
	for _, article := range articles {
		labels = append(labels, s.label(region, article))
	}
	return labels, nil
}

func (s *Store) label(region, article string) string {
	return fmt.Sprintf("%s/%s", region, article)
}
