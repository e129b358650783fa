package orders

import (
	"context"
	"database/sql"

	"github.com/lib/pq"
)

func CustomerNames(ctx context.Context, db *sql.DB, orders []Order) (map[int64]string, error) {
	names := make(map[int64]string, len(orders))
	for _, order := range orders {
		var name string
		// ruleid: go-query-in-loop
		row := db.QueryRowContext(ctx, "SELECT name FROM customers WHERE id = $1", order.CustomerID)
		if err := row.Scan(&name); err != nil {
			return nil, err
		}
		names[order.CustomerID] = name
	}
	return names, nil
}

func CustomerNamesAtOnce(ctx context.Context, db *sql.DB, ids []int64) (map[int64]string, error) {
	// ok: go-query-in-loop
	rows, err := db.QueryContext(ctx, "SELECT id, name FROM customers WHERE id = ANY($1)", pq.Array(ids))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	names := make(map[int64]string, len(ids))
	for rows.Next() {
		var id int64
		var name string
		if err := rows.Scan(&id, &name); err != nil {
			return nil, err
		}
		names[id] = name
	}
	return names, rows.Err()
}

func LoadProducts(s *Server, ids []uint) ([]Product, error) {
	var products []Product
	for _, id := range ids {
		var product Product
		// ruleid: go-query-in-loop
		if err := s.db.First(&product, id).Error; err != nil {
			return nil, err
		}
		products = append(products, product)
	}
	return products, nil
}

func LoadProductsAtOnce(s *Server, ids []uint) ([]Product, error) {
	var products []Product
	// ok: go-query-in-loop
	err := s.db.Where("id IN ?", ids).Find(&products).Error
	return products, err
}

func ItemsOfOrders(db *gorm.DB, orders []Order) error {
	for i := range orders {
		// ruleid: go-query-in-loop
		if err := db.WithContext(ctx).Where("order_id = ?", orders[i].ID).Find(&orders[i].Items).Error; err != nil {
			return err
		}
	}
	return nil
}

func NamesOfOwners(ctx context.Context, db *sql.DB) error {
	rows, err := db.QueryContext(ctx, "SELECT owner_id FROM projects")
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var owner int64
		var name string
		if err := rows.Scan(&owner); err != nil {
			return err
		}
		// ruleid: go-query-in-loop
		if err := db.QueryRowContext(ctx, "SELECT name FROM users WHERE id = $1", owner).Scan(&name); err != nil {
			return err
		}
	}
	return rows.Err()
}

func ImportTags(ctx context.Context, db *sql.DB, tags []string) error {
	for i := 0; i < len(tags); i++ {
		// ruleid: go-query-in-loop
		if _, err := db.ExecContext(ctx, "INSERT INTO tags (name) VALUES ($1)", tags[i]); err != nil {
			return err
		}
	}
	return nil
}

func ImportTagsAtOnce(db *gorm.DB, tags []Tag) error {
	// ok: go-query-in-loop
	return db.CreateInBatches(tags, 500).Error
}

func InBatches(db *gorm.DB, batches [][]uint) ([]Product, error) {
	var all []Product
	for _, batch := range batches {
		var some []Product
		// ok: go-query-in-loop
		if err := db.Where("id IN ?", batch).Find(&some).Error; err != nil {
			return nil, err
		}
		all = append(all, some...)
	}
	return all, nil
}

func Migrate(db *sql.DB, statements []string) error {
	for _, statement := range statements {
		// ok: go-query-in-loop
		if _, err := db.Exec(statement); err != nil {
			return err
		}
	}
	return nil
}
