package files

import (
	"errors"
	"os"
	"path/filepath"
)

func ReadUpload(dir, filename string) ([]byte, error) {
	full := filepath.Join(dir, filename)
	// ruleid: go-path-from-parameter
	return os.ReadFile(full)
}

func SaveNote(dir string, name string, text []byte) error {
	// ruleid: go-path-from-parameter
	return os.WriteFile(filepath.Join(dir, name), text, 0o600)
}

func ReadLocal(dir, filename string) ([]byte, error) {
	if !filepath.IsLocal(filename) {
		return nil, errors.New("outside of the folder")
	}
	// ok: go-path-from-parameter
	return os.ReadFile(filepath.Join(dir, filename))
}

func ReadBase(dir, filename string) ([]byte, error) {
	// ok: go-path-from-parameter
	return os.ReadFile(filepath.Join(dir, filepath.Base(filename)))
}

func ReadIndex(dir string) ([]byte, error) {
	// ok: go-path-from-parameter
	return os.ReadFile(filepath.Join(dir, "index.html"))
}
