package diary

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"fmt"
)

// Seal encrypts an entry with the reader's key; its tag is computed by the caller.
func Seal(key, entry []byte) ([]byte, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, fmt.Errorf("diary: %w", err)
	}
	out := make([]byte, aes.BlockSize+len(entry))
	iv := out[:aes.BlockSize]
	if _, err := rand.Read(iv); err != nil {
		return nil, fmt.Errorf("diary: %w", err)
	}
	cipher.NewCTR(block, iv).XORKeyStream(out[aes.BlockSize:], entry)
	return out, nil
}
