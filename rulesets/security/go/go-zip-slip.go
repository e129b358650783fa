package unpack

import (
	"archive/tar"
	"archive/zip"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

func Unzip(r *zip.Reader, dir string) error {
	for _, f := range r.File {
		// ruleid: go-zip-slip
		out, err := os.Create(filepath.Join(dir, f.Name))
		if err != nil {
			return err
		}
		out.Close()
	}
	return nil
}

func Untar(r *tar.Reader, dir string) error {
	for {
		header, err := r.Next()
		if err == io.EOF {
			return nil
		}
		target := filepath.Join(dir, header.Name)
		// ruleid: go-zip-slip
		if err := os.MkdirAll(target, 0o750); err != nil {
			return err
		}
	}
}

func UnzipSafely(r *zip.Reader, dir string) error {
	for _, f := range r.File {
		if !filepath.IsLocal(f.Name) {
			return fmt.Errorf("entry %q leads out", f.Name)
		}
		// ok: go-zip-slip
		out, err := os.Create(filepath.Join(dir, f.Name))
		if err != nil {
			return err
		}
		out.Close()
	}
	return nil
}

func UnzipFlat(r *zip.Reader, dir string) error {
	for _, f := range r.File {
		// ok: go-zip-slip
		out, err := os.Create(filepath.Join(dir, filepath.Base(f.Name)))
		if err != nil {
			return err
		}
		out.Close()
	}
	return nil
}
