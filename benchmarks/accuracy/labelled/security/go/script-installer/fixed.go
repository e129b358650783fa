package install

import (
	"fmt"
	"os"
)

// Script writes the start script of the service.
func Script(path string, text []byte) error {
	if err := os.WriteFile(path, text, 0o700); err != nil {
		return fmt.Errorf("script: %w", err)
	}
	return nil
}
