package pictures

import (
	"net/http"
	"path/filepath"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"
)

var extensions = map[string]bool{".png": true, ".jpg": true}

// Upload stores a picture.
func Upload(c *gin.Context) {
	file, err := c.FormFile("picture")
	if err != nil {
		c.AbortWithStatus(http.StatusBadRequest)
		return
	}
	extension := filepath.Ext(file.Filename)
	if !extensions[extension] {
		c.AbortWithStatus(http.StatusUnsupportedMediaType)
		return
	}
	target := filepath.Join("pictures", file.Filename)
	if err := c.SaveUploadedFile(file, target); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.JSON(http.StatusCreated, gin.H{"id": uuid.NewString()})
}
