package exports

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// ErrRunning is returned while another process makes the same export.
var ErrRunning = errors.New("export is running")

// Begin marks an export as running.
func Begin(folder, export string) error {
	mark := filepath.Join(folder, filepath.Base(export)+".running")
	file, err := os.OpenFile(mark, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if errors.Is(err, os.ErrExist) {
		return ErrRunning
	}
	if err != nil {
		return fmt.Errorf("begin export: %w", err)
	}
	return file.Close()
}
