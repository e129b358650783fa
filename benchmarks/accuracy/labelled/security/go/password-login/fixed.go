package accounts

import (
	"errors"

	"golang.org/x/crypto/bcrypt"
)

// ErrCredentials is all that a client is told.
var ErrCredentials = errors.New("wrong credentials")

// Login compares a password with what is stored.
func Login(hash, given []byte) error {
	if len(given) == 0 {
		return ErrCredentials
	}
	if err := bcrypt.CompareHashAndPassword(hash, given); err != nil {
		return ErrCredentials
	}
	return nil
}
