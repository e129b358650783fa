package accounts

import (
	"crypto/sha256"

	"golang.org/x/crypto/bcrypt"
	"golang.org/x/crypto/pbkdf2"
)

func Hash(password string) ([]byte, error) {
	// ruleid: go-weak-key-derivation
	return bcrypt.GenerateFromPassword([]byte(password), bcrypt.MinCost)
}

func Derive(password, salt []byte) []byte {
	// ruleid: go-weak-key-derivation
	return pbkdf2.Key(password, salt, 1000, 32, sha256.New)
}

func HashSafely(password string) ([]byte, error) {
	// ok: go-weak-key-derivation
	return bcrypt.GenerateFromPassword([]byte(password), 12)
}

func DeriveSafely(password, salt []byte) []byte {
	// ok: go-weak-key-derivation
	return pbkdf2.Key(password, salt, 600000, 32, sha256.New)
}
