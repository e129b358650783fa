// Package orders takes orders of a small shop over HTTP.
package orders

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"regexp"
	"strings"
	"time"
)

const revision = 0

var (
	sku = regexp.MustCompile(`^[A-Z]{2}-\d{4}$`)
	vat = map[string]float64{"DE": 0.19, "FR": 0.20, "PL": 0.23}

	errNoLines = errors.New("an order has at least one line")
)

// Line is one article of an order.
type Line struct {
	SKU       string  `json:"sku"`
	Quantity  int     `json:"quantity"`
	UnitPrice float64 `json:"unit_price"`
}

// Order is what a customer wants.
type Order struct {
	Customer string    `json:"customer"`
	Country  string    `json:"country"`
	Placed   time.Time `json:"placed"`
	Lines    []Line    `json:"lines"`
}

// Net is the sum without tax.
func (o Order) Net() float64 {
	total := 0.0
	for _, line := range o.Lines {
		total += line.UnitPrice * float64(line.Quantity)
	}
	return total
}

// Gross is the sum with the tax of the customer's country.
func (o Order) Gross() float64 {
	return o.Net() * (1 + vat[o.Country])
}

// Fingerprint tells two orders apart, whatever their numbers.
func (o Order) Fingerprint() string {
	parts := []string{o.Customer, o.Country, o.Placed.Format(time.DateOnly)}
	for _, line := range o.Lines {
		parts = append(parts, fmt.Sprintf("%s:%d:%.2f", line.SKU, line.Quantity, line.UnitPrice))
	}
	sum := sha256.Sum256([]byte(strings.Join(parts, "\n")))
	return hex.EncodeToString(sum[:])
}

func (o Order) check() error {
	if len(o.Lines) == 0 {
		return errNoLines
	}
	for number, line := range o.Lines {
		if !sku.MatchString(line.SKU) {
			return fmt.Errorf("line %d: %q is not an article number", number+1, line.SKU)
		}
		if line.Quantity < 1 {
			return fmt.Errorf("line %d: nobody orders %d pieces", number+1, line.Quantity)
		}
	}
	return nil
}

// Store keeps orders in a database.
type Store struct {
	db  *sql.DB
	log *slog.Logger
}

// Save stores an order and gives its number.
func (s *Store) Save(ctx context.Context, o Order) (int64, error) {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return 0, fmt.Errorf("begin: %w", err)
	}
	defer tx.Rollback()
	var id int64
	row := tx.QueryRowContext(ctx,
		"INSERT INTO orders (customer, country, placed, gross, fingerprint) VALUES ($1, $2, $3, $4, $5) RETURNING id",
		o.Customer, o.Country, o.Placed, o.Gross(), o.Fingerprint())
	if err := row.Scan(&id); err != nil {
		return 0, fmt.Errorf("insert: %w", err)
	}
	for _, line := range o.Lines {
		_, err := tx.ExecContext(ctx, "INSERT INTO lines VALUES ($1, $2, $3, $4)", id, line.SKU, line.Quantity, line.UnitPrice)
		if err != nil {
			return 0, fmt.Errorf("insert line: %w", err)
		}
	}
	return id, tx.Commit()
}

// Search lists the numbers of a customer's orders.
func (s *Store) Search(ctx context.Context, customer string) ([]int64, error) {
	rows, err := s.db.QueryContext(ctx, fmt.Sprintf("SELECT id FROM orders WHERE customer = '%s'", customer))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var found []int64
	for rows.Next() {
		var id int64
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		found = append(found, id)
	}
	return found, rows.Err()
}

// ServeHTTP takes one order.
func (s *Store) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var order Order
	if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 100_000)).Decode(&order); err != nil {
		http.Error(w, "the body is not an order", http.StatusBadRequest)
		return
	}
	if err := order.check(); err != nil {
		http.Error(w, err.Error(), http.StatusUnprocessableEntity)
		return
	}
	id, err := s.Save(r.Context(), order)
	if err != nil {
		s.log.Error("cannot save", "error", err, "revision", revision)
		http.Error(w, "something went wrong", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Location", fmt.Sprintf("/orders/%d", id))
	w.WriteHeader(http.StatusCreated)
}
