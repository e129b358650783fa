package api

import (
	"encoding/json"
	"net/http"

	"github.com/gin-gonic/gin"
)

func (h *Handler) UpdateUser(c *gin.Context) {
	var user User
	if err := h.db.First(&user, c.Param("id")).Error; err != nil {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	// ruleid: go-mass-assignment
	if err := c.ShouldBindJSON(&user); err != nil {
		c.AbortWithStatus(http.StatusBadRequest)
		return
	}
	h.db.Save(&user)
	c.JSON(http.StatusOK, user)
}

func (h *Handler) Register(w http.ResponseWriter, r *http.Request) {
	var user User
	// ruleid: go-mass-assignment
	if err := json.NewDecoder(r.Body).Decode(&user); err != nil {
		http.Error(w, "not JSON", http.StatusBadRequest)
		return
	}
	if err := h.db.Create(&user).Error; err != nil {
		http.Error(w, "not stored", http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusCreated)
}

func (h *Handler) Patch(c *gin.Context) {
	var fields map[string]any
	// ruleid: go-mass-assignment
	if err := c.BindJSON(&fields); err != nil {
		return
	}
	h.db.Model(&User{ID: userID(c)}).Updates(fields)
}

func (h *Handler) UpdateUserByFields(c *gin.Context) {
	var user User
	if err := h.db.First(&user, c.Param("id")).Error; err != nil {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	var input struct{ Name, Email string }
	// ok: go-mass-assignment
	if err := c.ShouldBindJSON(&input); err != nil {
		c.AbortWithStatus(http.StatusBadRequest)
		return
	}
	user.Name, user.Email = input.Name, input.Email
	h.db.Save(&user)
	c.JSON(http.StatusOK, user)
}

func (h *Handler) AddNote(c *gin.Context) {
	var note NoteInput
	// ok: go-mass-assignment
	if err := c.ShouldBindJSON(&note); err != nil {
		c.AbortWithStatus(http.StatusBadRequest)
		return
	}
	h.db.Create(&Note{Text: note.Text, UserID: userID(c)})
}

func (h *Handler) AddOrder(c *gin.Context) {
	var order Order
	// ok: go-mass-assignment
	if err := c.ShouldBindJSON(&order); err != nil {
		c.AbortWithStatus(http.StatusBadRequest)
		return
	}
	order.UserID = userID(c)
	h.db.Create(&order)
}
