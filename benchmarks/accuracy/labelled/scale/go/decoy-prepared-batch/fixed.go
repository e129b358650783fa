package load

import (
	"context"
	"database/sql"
)

// Reading is one measurement.
type Reading struct {
	Sensor  string
	Celsius float64
}

// Store writes the readings in one transaction.
func Store(ctx context.Context, db *sql.DB, readings []Reading) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	insert, err := tx.PrepareContext(ctx, "INSERT INTO reading (sensor, celsius) VALUES ($1, $2)")
	if err != nil {
		return err
	}
	defer insert.Close()
	for _, reading := range readings {
		if _, err := insert.ExecContext(ctx, reading.Sensor, reading.Celsius); err != nil {
			return err
		}
	}
	return tx.Commit()
}
