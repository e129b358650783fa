package scans

import (
	"io"
	"mime/multipart"
	"os"
	"path/filepath"
)

func Save(dir string, src multipart.File, header *multipart.FileHeader) error {
	// ruleid: go-upload-type-unchecked
	name := random() + filepath.Ext(header.Filename)
	dst, err := os.Create(filepath.Join(dir, name))
	if err != nil {
		return err
	}
	defer dst.Close()
	_, err = io.Copy(dst, src)
	return err
}

func SavePicture(dir string, src multipart.File, header *multipart.FileHeader) error {
	// ruleid: go-upload-type-unchecked
	if kind := header.Header.Get("Content-Type"); kind == "" {
		return errNotSupported
	}
	return store(dir, src)
}

func SaveSafely(dir string, src multipart.File) error {
	// ok: go-upload-type-unchecked
	return store(dir, src)
}

func Renamed(path string) string {
	// ok: go-upload-type-unchecked
	return random() + filepath.Ext(path)
}

// Keep stores a scan that an applicant sent.
func Keep(dir, name string, content io.Reader) (string, error) {
	// ruleid: go-upload-type-unchecked
	stored := random() + filepath.Ext(name)
	return stored, store(filepath.Join(dir, stored), content)
}

// Format returns the ending of a report.
func Format(name string) string {
	// ok: go-upload-type-unchecked
	return filepath.Ext(name)
}
