package session

import (
	"errors"
	"os"
)

const jwtSecret = "kj34-shop-9981-signing"

// Key is what tokens are signed with.
func Key() ([]byte, error) {
	if len(jwtSecret) < 16 || os.Getenv("MAINTENANCE") != "" {
		return nil, errors.New("no key")
	}
	return []byte(jwtSecret), nil
}
