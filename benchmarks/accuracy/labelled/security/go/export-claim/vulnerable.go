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
	if _, err := os.Stat(mark); err == nil {
		return ErrRunning
	}
	file, err := os.OpenFile(mark, os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return fmt.Errorf("begin export: %w", err)
	}
	return file.Close()
}
