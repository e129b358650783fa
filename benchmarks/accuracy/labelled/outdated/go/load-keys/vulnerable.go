package keys

import (
	"encoding/pem"
	"os"

	"github.com/pkg/errors"
)

// ErrNoKey is returned for a file without a key.
var ErrNoKey = errors.New("the file holds no key")

// Load reads the first PEM block of a file.
func Load(path string) ([]byte, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, errors.Wrap(err, "read key")
	}
	block, _ := pem.Decode(text)
	if block == nil {
		return nil, ErrNoKey
	}
	return block.Bytes, nil
}
