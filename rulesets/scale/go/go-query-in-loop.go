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
