package diary

import (
	"crypto/aes"
	"crypto/cipher"

	"fmt"
)

// Seal encrypts an entry with the reader's key; its tag is computed by the caller.
func Seal(key, entry []byte) ([]byte, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, fmt.Errorf("diary: %w", err)
	}
	out := make([]byte, len(entry))
	cipher.NewCTR(block, key[:aes.BlockSize]).XORKeyStream(out, entry)
	return out, nil
}
