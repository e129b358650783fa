package session

import (
	"errors"
	"os"
)

func jwtKey() string { return os.Getenv("JWT_SECRET") }

// Key is what tokens are signed with.
func Key() ([]byte, error) {
	if len(jwtKey()) < 16 {
		return nil, errors.New("no key")
	}
	return []byte(jwtKey()), nil
}
