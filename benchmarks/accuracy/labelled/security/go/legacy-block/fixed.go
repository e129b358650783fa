package vault

import (
	"crypto/aes"
	"crypto/cipher"
	"fmt"
)

// Block makes the cipher of the archive.
func Block(key []byte) (cipher.Block, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, fmt.Errorf("key: %w", err)
	}
	return block, nil
}
