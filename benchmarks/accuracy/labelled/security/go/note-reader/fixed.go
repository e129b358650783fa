package notes

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// ErrName refuses names that lead out of the folder.
var ErrName = errors.New("not the name of a note")

// Read returns the text of a note.
func Read(dir, name string) ([]byte, error) {
	if !filepath.IsLocal(name) {
		return nil, ErrName
	}
	text, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		return nil, fmt.Errorf("note: %w", err)
	}
	return text, nil
}
