package notes

import (
	"fmt"
	"io"
	"os"
)

// Read reads a note below a folder.
func Read(dir, name string) ([]byte, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("folder: %w", err)
	}
	defer root.Close()
	file, err := root.Open(name)
	if err != nil {
		return nil, fmt.Errorf("note: %w", err)
	}
	defer file.Close()
	return io.ReadAll(file)
}
