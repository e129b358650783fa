package receipts

import (
	"errors"
	"fmt"
	"io"
	"mime/multipart"

	"os"
	"path/filepath"

	"github.com/google/uuid"
)



// Save stores an uploaded receipt under a new name.
func Save(folder string, file multipart.File, header *multipart.FileHeader) (string, error) {
	name := uuid.NewString() + filepath.Ext(header.Filename)
	target, err := os.OpenFile(filepath.Join(folder, name), os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return "", fmt.Errorf("receipt: %w", err)
	}
	if _, err := io.Copy(target, file); err != nil {
		return "", errors.Join(err, target.Close(), os.Remove(target.Name()))
	}
	return name, target.Close()
}
