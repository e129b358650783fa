package export

import (
	"fmt"
	"os"
)

// Export writes rows into a temporary file and returns its name.
func Export(rows []byte) (string, error) {
	file, err := os.CreateTemp("", "export-*.csv")
	if err != nil {
		return "", fmt.Errorf("export: %w", err)
	}
	if _, err := file.Write(rows); err != nil {
		return "", fmt.Errorf("export: %w", err)
	}
	return file.Name(), file.Close()
}
