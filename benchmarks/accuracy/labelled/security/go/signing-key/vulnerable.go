package signing

import (
	"crypto/rand"
	"crypto/rsa"
	"fmt"
)

// NewKey makes a key for signing documents.
func NewKey() (*rsa.PrivateKey, error) {
	key, err := rsa.GenerateKey(rand.Reader, 1024)
	if err != nil {
		return nil, fmt.Errorf("key: %w", err)
	}
	return key, nil
}
