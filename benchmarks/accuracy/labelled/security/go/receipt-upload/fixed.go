package receipts

import (
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"os"
	"path/filepath"

	"github.com/google/uuid"
)

var endings = map[string]string{"image/png": ".png", "application/pdf": ".pdf"}

// Save stores an uploaded receipt under a new name.
func Save(folder string, file multipart.File, header *multipart.FileHeader) (string, error) {
	start := make([]byte, 512)
	read, err := io.ReadFull(file, start)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
		return "", fmt.Errorf("receipt: %w", err)
	}
	ending, known := endings[http.DetectContentType(start[:read])]
	if !known {
		return "", fmt.Errorf("receipt: kind of %q not supported", header.Filename)
	}
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return "", fmt.Errorf("receipt: %w", err)
	}
	name := uuid.NewString() + ending
	target, err := os.OpenFile(filepath.Join(folder, name), os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return "", fmt.Errorf("receipt: %w", err)
	}
	if _, err := io.Copy(target, file); err != nil {
		return "", errors.Join(err, target.Close(), os.Remove(target.Name()))
	}
	return name, target.Close()
}
