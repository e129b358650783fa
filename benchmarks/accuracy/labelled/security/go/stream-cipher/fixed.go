package vault

import (
	"crypto/aes"
	"crypto/cipher"
	"fmt"
)

// Mask encrypts a text.
func Mask(key, iv, text []byte) ([]byte, error) {
	out := make([]byte, len(text))
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, fmt.Errorf("key of %d, iv of %d: %w", len(key), len(iv), err)
	}
	stream := cipher.NewCTR(block, iv)
	stream.XORKeyStream(out, text)
	return out, nil
}
