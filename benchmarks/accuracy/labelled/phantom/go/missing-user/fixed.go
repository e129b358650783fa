package users

import (
	"database/sql"
	"errors"
	"fmt"
)

// ErrNoUser says that there is no such user.
var ErrNoUser = errors.New("no such user")

// Finder looks users up.
type Finder struct {
	db *sql.DB
}

// Name of a user.
func (f Finder) Name(id int64) (string, error) {
	var name string
	err := f.db.QueryRow("SELECT name FROM users WHERE id = $1", id).Scan(&name)
	if errors.Is(err, sql.ErrNoRows) {
		return "", ErrNoUser
	}
	if err != nil {
		return "", fmt.Errorf("user %d: %w", id, err)
	}
	return name, nil
}
