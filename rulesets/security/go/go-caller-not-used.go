package billing

import (
	"context"
	"database/sql"
)

func LoadInvoice(ctx context.Context, db *sql.DB, user User, id int64) (*Invoice, error) {
	inv := Invoice{ID: id}
	// ruleid: go-caller-not-used
	row := db.QueryRowContext(ctx, "SELECT cents, pdf FROM invoices WHERE id = $1", id)
	if err := row.Scan(&inv.Cents, &inv.PDF); err != nil {
		return nil, err
	}
	return &inv, nil
}

func (s *Store) DeleteNote(ctx context.Context, userID, noteID int64) error {
	// ruleid: go-caller-not-used
	_, err := s.db.ExecContext(ctx, "DELETE FROM notes WHERE id = $1", noteID)
	return err
}

func (s *Store) Note(ctx context.Context, userID, noteID int64) (note Note, err error) {
	// ok: go-caller-not-used
	row := s.db.QueryRowContext(ctx, "SELECT text FROM notes WHERE id = $1 AND user_id = $2", noteID, userID)
	err = row.Scan(&note.Text)
	return note, err
}

func (s *Store) Order(ctx context.Context, user User, id int64) (*Order, error) {
	// ok: go-caller-not-used
	order, err := s.orders.FindByID(ctx, id)
	if err != nil {
		return nil, err
	}
	if order.Owner != user.ID {
		return nil, ErrNotFound
	}
	return order, nil
}

func (s *Store) Country(ctx context.Context, id int64) (country Country, err error) {
	// ok: go-caller-not-used
	err = s.db.GetContext(ctx, &country, "SELECT * FROM countries WHERE id = $1", id)
	return country, err
}
