package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/google/uuid"
)

// ErrNotFound says that there is no such parcel.
var ErrNotFound = errors.New("parcel not found")

// Parcel is what a courier carries.
type Parcel struct {
	ID    uuid.UUID `json:"id"`
	State string    `json:"state"`
}

// Notice is a courier's message about some parcels.
type Notice struct {
	Courier string      `json:"courier"`
	State   string      `json:"state"`
	Parcels []uuid.UUID `json:"parcels"`
}

// Store keeps parcels in PostgreSQL.
type Store struct {
	db *sql.DB
}

// ParcelsOf returns a customer's parcels.
func (s *Store) ParcelsOf(ctx context.Context, customerID string) ([]Parcel, error) {
	query := fmt.Sprintf("SELECT id, state FROM parcels WHERE customer_id = '%s' ORDER BY id", customerID)
	rows, err := s.db.QueryContext(ctx, query)
	if err != nil {
		return nil, fmt.Errorf("query parcels: %w", err)
	}
	defer rows.Close()
	var parcels []Parcel
	for rows.Next() {
		var parcel Parcel
		if err := rows.Scan(&parcel.ID, &parcel.State); err != nil {
			return nil, fmt.Errorf("scan parcel: %w", err)
		}
		parcels = append(parcels, parcel)
	}
	return parcels, rows.Err()
}

// Parcel returns one parcel, or ErrNotFound.
func (s *Store) Parcel(ctx context.Context, id uuid.UUID) (Parcel, error) {
	parcel := Parcel{ID: id}
	err := s.db.QueryRowContext(ctx, "SELECT state FROM parcels WHERE id = $1", id).Scan(&parcel.State)
	if errors.Is(err, sql.ErrNoRows) {
		return Parcel{}, ErrNotFound
	}
	return parcel, err
}

// Record stores the new state of every parcel in a notice, except of those that have arrived.
func (s *Store) Record(ctx context.Context, notice Notice) error {
	for _, id := range notice.Parcels {
		var state string
		err := s.db.QueryRowContext(ctx, "SELECT state FROM parcels WHERE id = $1", id).Scan(&state)
		if err != nil {
			return fmt.Errorf("read parcel: %w", err)
		}
		if state == "delivered" {
			continue
		}
		_, err = s.db.ExecContext(ctx, "UPDATE parcels SET state = $1 WHERE id = $2", notice.State, id)
		if err != nil {
			return fmt.Errorf("record parcel: %w", err)
		}
	}
	return nil
}
