package files

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// Size gives the size of a file, zero if there is none.
func Size(path string) (int64, error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return 0, nil
	}
	if err != nil {
		return 0, fmt.Errorf("size: %w", err)
	}
	return info.Size(), nil
}

// Home gives the operator's folder, empty if unknown.
func Home() string {
	home, ok := os.LookupEnv("HOME")
	if !ok {
		return ""
	}
	return home
}
