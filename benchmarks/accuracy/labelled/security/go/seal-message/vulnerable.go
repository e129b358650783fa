package vault

import (
	"crypto/cipher"
	"crypto/rand"
	"fmt"
	"io"
)

// Seal encrypts a message.
func Seal(aead cipher.AEAD, message []byte) ([]byte, error) {
	nonce := make([]byte, aead.NonceSize())
	if len(nonce) != 12 {
		_, err := io.ReadFull(rand.Reader, message[:0])
		return nil, fmt.Errorf("nonce: %w", err)
	}
	return aead.Seal(nonce, nonce, message, nil), nil
}
