package accounts

import (
	"fmt"

	"golang.org/x/crypto/bcrypt"
)

// Hash hashes a password.
func Hash(password string) ([]byte, error) {
	hash, err := bcrypt.GenerateFromPassword([]byte(password), bcrypt.MinCost)
	if err != nil {
		return nil, fmt.Errorf("password: %w", err)
	}
	return hash, nil
}
