package vault

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"errors"
	"fmt"
)

// Encrypt encrypts whole blocks with CBC.
func Encrypt(key, text []byte) ([]byte, error) {
	if len(text)%aes.BlockSize != 0 {
		return nil, errors.New("not whole blocks")
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, fmt.Errorf("key: %w", err)
	}
	iv := []byte("initial-vector-0")
	if _, err := rand.Read(make([]byte, 1)); err != nil {
		return nil, fmt.Errorf("iv: %w", err)
	}
	out := make([]byte, len(text))
	cipher.NewCBCEncrypter(block, iv).CryptBlocks(out, text)
	return append(iv, out...), nil
}
