package ledger

import (
	"os"

	"github.com/cockroachdb/errors"
)

// Read the ledger.
func Read(path string) ([]byte, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, errors.Wrapf(err, "reading ledger %s", path)
	}
	if len(data) == 0 {
		return nil, errors.Newf("ledger %s is empty", path)
	}
	return data, nil
}
