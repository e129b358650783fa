// Package account stores passwords.
package account

import (
	"errors"

	"golang.org/x/crypto/bcrypt"
)

// ErrShort tells that a password is too short.
var ErrShort = errors.New("the password is too short")

// Hash returns what is stored of a password.
func Hash(password string) (string, error) {
	if len(password) < 12 {
		return "", ErrShort
	}
	hashed, err := bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost)
	return string(hashed), err
}
