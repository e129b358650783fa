package ledger

import (
	"context"
	"crypto/rand"
	"database/sql"
	"io"

	"golang.org/x/crypto/bcrypt"
)

func transfer(ctx context.Context, db *sql.DB, from, to, cents int64) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	// ruleid: go-write-error-ignored
	_, _ = tx.ExecContext(ctx, "UPDATE accounts SET cents = cents - ? WHERE id = ?", cents, from)
	// ruleid: go-write-error-ignored
	tx.ExecContext(ctx, "UPDATE accounts SET cents = cents + ? WHERE id = ?", cents, to)
	// ruleid: go-write-error-ignored
	tx.Commit()
	return nil
}

func hashed(password string) string {
	// ruleid: go-write-error-ignored
	hash, _ := bcrypt.GenerateFromPassword([]byte(password), 12)
	return string(hash)
}

func careful(ctx context.Context, db *sql.DB, from, cents int64) (err error) {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	// ok: go-write-error-ignored
	defer func() { _ = tx.Rollback() }()
	// ok: go-write-error-ignored
	if _, err := tx.ExecContext(ctx, "UPDATE accounts SET cents = cents - ? WHERE id = ?", cents, from); err != nil {
		return err
	}
	// ok: go-write-error-ignored
	if _, err = tx.Exec("DELETE FROM holds WHERE account = ?", from); err != nil {
		return err
	}
	// ok: go-write-error-ignored
	return tx.Commit()
}

func nonce() ([]byte, error) {
	buffer := make([]byte, 12)
	// ok: go-write-error-ignored
	if _, err := io.ReadFull(rand.Reader, buffer); err != nil {
		return nil, err
	}
	return buffer, nil
}
