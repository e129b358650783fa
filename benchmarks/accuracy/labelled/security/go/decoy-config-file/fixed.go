package config

import (
	"fmt"
	"os"
	"path/filepath"
)

// Load reads the configuration in a folder.
func Load(dir string) ([]byte, error) {
	text, err := os.ReadFile(filepath.Join(dir, "config.json"))
	if err != nil {
		return nil, fmt.Errorf("configuration: %w", err)
	}
	return text, nil
}
