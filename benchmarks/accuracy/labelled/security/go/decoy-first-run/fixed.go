package settings

import (
	"errors"
	"fmt"
	"os"
)

// Ensure writes the default settings on the first run.
func Ensure(path string) error {
	_, err := os.Stat(path)
	if err == nil {
		return nil
	}
	if !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("settings: %w", err)
	}
	return os.WriteFile(path, []byte("{}\n"), 0o600)
}
