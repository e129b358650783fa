package imports

import (
	"archive/zip"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

const most = 10 << 20

// Unpack writes the files of an archive into a folder.
func Unpack(archive *zip.Reader, dir string) error {
	for _, entry := range archive.File {
		if entry.FileInfo().IsDir() {
			continue
		}
		if !filepath.IsLocal(entry.Name) {
			return fmt.Errorf("entry %q leads out", entry.Name)
		}
		if err := write(entry, filepath.Join(dir, filepath.Base(entry.Name))); err != nil {
			return err
		}
		if err := os.MkdirAll(dir, 0o750); err != nil {
			return fmt.Errorf("folder: %w", err)
		}
	}
	return nil
}

func write(entry *zip.File, path string) error {
	in, err := entry.Open()
	if err != nil {
		return fmt.Errorf("entry: %w", err)
	}
	defer in.Close()
	text, err := io.ReadAll(io.LimitReader(in, most))
	if err != nil {
		return fmt.Errorf("entry: %w", err)
	}
	return os.WriteFile(path, text, 0o600)
}
