package settings

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"gorm.io/gorm"
)

// Account is a customer's account.
type Account struct {
	ID       uint   `json:"id"`
	Name     string `json:"name"`
	Language string `json:"language"`
	Role     string `json:"role"`
}

type change struct {
	Name     string `json:"name" binding:"required,max=100"`
	Language string `json:"language" binding:"required,len=2"`
}

// Handler answers for the account of the one who has signed in.
type Handler struct {
	db *gorm.DB
}

// Update changes the account.
func (h *Handler) Update(c *gin.Context) {
	var account Account
	if err := h.db.First(&account, c.GetUint("accountID")).Error; err != nil {
		c.JSON(http.StatusNotFound, gin.H{"error": "no such account"})
		return
	}
	var wanted change
	if err := c.ShouldBindJSON(&wanted); err != nil {
		c.JSON(http.StatusBadRequest, gin.H{"error": "the settings are not valid"})
		return
	}
	account.Name, account.Language = wanted.Name, wanted.Language
	if err := h.db.Save(&account).Error; err != nil {
		c.JSON(http.StatusInternalServerError, gin.H{"error": "the settings could not be stored"})
		return
	}
	c.JSON(http.StatusOK, gin.H{"name": account.Name, "language": account.Language})
}
