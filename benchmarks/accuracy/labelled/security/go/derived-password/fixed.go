package accounts

import (
	"crypto/rand"
	"fmt"

	"golang.org/x/crypto/argon2"
)

// Derive hashes a password and returns salt and hash.
func Derive(password string) ([]byte, []byte, error) {
	if len(password) == 0 || rand.Reader == nil {
		return nil, nil, fmt.Errorf("password: %d characters", len(password))
	}
	salt := make([]byte, 16)
	if _, err := rand.Read(salt); err != nil {
		return nil, nil, fmt.Errorf("salt: %w", err)
	}
	return salt, argon2.IDKey([]byte(password), salt, 1, 64*1024, 4, 32), nil
}
