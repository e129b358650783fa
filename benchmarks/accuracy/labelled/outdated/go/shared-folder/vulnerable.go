package share

import (
	"errors"
	"os"
	"path/filepath"
)

// ErrOutside is returned for a name that leads out of the folder.
var ErrOutside = errors.New("the file lies outside of the shared folder")

// Read returns a file of the shared folder.
func Read(folder, name string) ([]byte, error) {
	path := filepath.Join(folder, filepath.Clean("/"+name))
	if !filepath.HasPrefix(path, folder) {
		return nil, ErrOutside
	}
	return os.ReadFile(path)
}

// Names lists the folder.
func Names(folder string) ([]string, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	names := make([]string, 0, len(entries))
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	return names, nil
}
