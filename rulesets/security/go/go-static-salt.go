package accounts

import (
	"crypto/rand"
	"crypto/sha256"

	"golang.org/x/crypto/argon2"
	"golang.org/x/crypto/pbkdf2"
)

func Hash(password string) []byte {
	// ruleid: go-static-salt
	return pbkdf2.Key([]byte(password), []byte("pepper"), 600000, 32, sha256.New)
}

func HashArgon(password string) []byte {
	salt := []byte{1, 2, 3, 4, 5, 6, 7, 8}
	// ruleid: go-static-salt
	return argon2.IDKey([]byte(password), salt, 1, 64*1024, 4, 32)
}

func HashSafely(password string) ([]byte, []byte, error) {
	salt := make([]byte, 16)
	if _, err := rand.Read(salt); err != nil {
		return nil, nil, err
	}
	// ok: go-static-salt
	return argon2.IDKey([]byte(password), salt, 1, 64*1024, 4, 32), salt, nil
}

func Verify(password string, salt []byte) []byte {
	// ok: go-static-salt
	return pbkdf2.Key([]byte(password), salt, 600000, 32, sha256.New)
}
