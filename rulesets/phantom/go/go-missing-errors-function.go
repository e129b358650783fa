package config

import (
	"errors"
	"fmt"
	"os"
)

func Load(path string) ([]byte, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		// ruleid: go-missing-errors-function
		return nil, errors.Wrap(err, "reading config")
	}
	if len(data) == 0 {
		// ruleid: go-missing-errors-function
		return nil, errors.Errorf("config %s is empty", path)
	}
	return data, nil
}

func LoadReal(path string) ([]byte, error) {
	data, err := os.ReadFile(path)
	// ok: go-missing-errors-function
	if errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("config %s does not exist: %w", path, err)
	}
	if len(data) == 0 {
		// ok: go-missing-errors-function
		return nil, errors.New("config is empty")
	}
	return data, err
}
