package config

import (
	"fmt"
	"os"

	// ruleid: go-pkg-errors
	"github.com/pkg/errors"
	// ok: go-pkg-errors
	"golang.org/x/sync/errgroup"
)

func Load(path string) ([]byte, error) {
	data, err := os.ReadFile(path)
	return data, errors.Wrap(err, "reading config")
}

func LoadModern(path string, group *errgroup.Group) ([]byte, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		// ok: go-pkg-errors
		return nil, fmt.Errorf("reading config: %w", err)
	}
	return data, group.Wait()
}
