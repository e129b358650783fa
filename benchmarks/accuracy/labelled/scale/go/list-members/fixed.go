package api

import (
	"net/http"
	"strconv"

	"github.com/gin-gonic/gin"
	"gorm.io/gorm"
)

const pageSize = 50

// Member is somebody who has joined.
type Member struct {
	ID   uint   `json:"id"`
	Name string `json:"name"`
}

// Handler answers for the members.
type Handler struct {
	db *gorm.DB
}

// List answers with members.
func (h *Handler) List(c *gin.Context) {
	after, err := strconv.ParseUint(c.DefaultQuery("after", "0"), 10, 64)
	if err != nil {
		c.JSON(http.StatusBadRequest, gin.H{"error": "after is not a number"})
		return
	}
	var members []Member
	if err := h.db.Where("id > ?", after).Order("id").Limit(pageSize).Find(&members).Error; err != nil {
		c.JSON(http.StatusInternalServerError, gin.H{"error": "members could not be read"})
		return
	}
	c.JSON(http.StatusOK, gin.H{"after": after, "members": members})
}
