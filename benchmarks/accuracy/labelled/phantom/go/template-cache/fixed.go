package pages

import (
	"fmt"
	"os"
	"path/filepath"
)

// Pages are read from a folder.
type Pages struct {
	Folder string
}

// Has says whether there is a page of this name.
func (p Pages) Has(name string) bool {
	info, err := os.Stat(filepath.Join(p.Folder, filepath.Base(name)))
	return err == nil && info.Mode().IsRegular()
}

// Names of all pages.
func (p Pages) Names() ([]string, error) {
	entries, err := os.ReadDir(p.Folder)
	if err != nil {
		return nil, fmt.Errorf("listing pages: %w", err)
	}
	names := make([]string, 0, len(entries))
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	return names, nil
}
