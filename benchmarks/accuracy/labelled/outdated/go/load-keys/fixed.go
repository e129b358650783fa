package keys

import (
	"encoding/pem"
	"errors"
	"fmt"
	"os"
)

// ErrNoKey is returned for a file without a key.
var ErrNoKey = errors.New("the file holds no key")

// Load reads the first PEM block of a file.
func Load(path string) ([]byte, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read key: %w", err)
	}
	block, _ := pem.Decode(text)
	if block == nil {
		return nil, ErrNoKey
	}
	return block.Bytes, nil
}
