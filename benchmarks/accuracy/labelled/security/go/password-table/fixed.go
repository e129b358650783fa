package accounts

import (
	"fmt"

	"golang.org/x/crypto/bcrypt"
)

// Table keeps what is stored of each password.
type Table map[string]string

// Set stores a password.
func (t Table) Set(name, password string) error {
	hash, err := bcrypt.GenerateFromPassword([]byte(password), 12)
	if err != nil {
		return fmt.Errorf("password: %w", err)
	}
	t[name] = string(hash)
	return nil
}
