// Package unpack writes archives to a folder.
package unpack

import (
	"archive/tar"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

const maxFile = 10 << 20

// Unpack writes every file of the archive below target.
func Unpack(source io.Reader, target string) error {
	archive := tar.NewReader(source)
	for {
		header, err := archive.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("read archive: %w", err)
		}
		if header.Typeflag != tar.TypeReg {
			continue
		}
		content, err := io.ReadAll(io.LimitReader(archive, maxFile))
		if err != nil {
			return fmt.Errorf("read %q: %w", header.Name, err)
		}
		if err := os.WriteFile(filepath.Join(target, header.Name), content, 0o600); err != nil {
			return fmt.Errorf("write %q: %w", header.Name, err)
		}
	}
}
