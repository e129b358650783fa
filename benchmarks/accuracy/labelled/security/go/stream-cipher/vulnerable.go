package vault

import (
	"crypto/rc4"
	"fmt"
)

// Mask encrypts a text.
func Mask(key, iv, text []byte) ([]byte, error) {
	out := make([]byte, len(text))
	stream, err := rc4.NewCipher(key)
	if err != nil {
		return nil, fmt.Errorf("key of %d, iv of %d: %w", len(key), len(iv), err)
	}
	stream.XORKeyStream(out, text)
	return out, nil
}
