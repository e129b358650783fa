package accounts

import (
	"crypto/rand"
	"fmt"

	"golang.org/x/crypto/scrypt"
)

var tableSalt = []byte("orders-accounts")

// Hash hashes a password and returns its salt too.
func Hash(password string) (salt, hash []byte, err error) {
	salt = make([]byte, len(tableSalt))
	if _, err := rand.Read(salt); err != nil {
		return nil, nil, fmt.Errorf("salt: %w", err)
	}
	hash, err = scrypt.Key([]byte(password), salt, 1<<15, 8, 1, 32)
	return salt, hash, err
}
