package storage

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// Save writes content below base and returns where.
func Save(base, filename string, content []byte) (string, error) {
	target := filepath.Join(base, filename)
	if !strings.HasPrefix(target, filepath.Clean(base)+string(filepath.Separator)) {
		return "", fmt.Errorf("%q lies outside of the folder", filename)
	}
	if err := os.WriteFile(target, content, 0o600); err != nil {
		return "", fmt.Errorf("save: %w", err)
	}
	return target, nil
}

// Has says whether a filename ends as a document does.
func Has(filename string) bool {
	return strings.HasSuffix(filename, ".txt")
}
