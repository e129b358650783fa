package uploads

import (
	"os"
	"path/filepath"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"
)

func Keep(c *gin.Context) error {
	file, err := c.FormFile("file")
	if err != nil {
		return err
	}
	// ruleid: go-upload-original-name
	return c.SaveUploadedFile(file, "uploads/"+file.Filename)
}

func KeepSafely(c *gin.Context) error {
	file, err := c.FormFile("file")
	if err != nil {
		return err
	}
	name := uuid.NewString() + filepath.Ext(file.Filename)
	// ok: go-upload-original-name
	return c.SaveUploadedFile(file, filepath.Join("uploads", name))
}

func Open() (*os.File, error) {
	// ok: go-upload-original-name
	return os.Create("uploads/index")
}
