package api

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/labstack/echo/v4"
)

func (h *Handler) ListUsers(c *gin.Context) {
	var users []User
	// ruleid: go-unpaged-read
	if err := h.db.Order("id").Find(&users).Error; err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.JSON(http.StatusOK, users)
}

func (h *Handler) ListOrders(w http.ResponseWriter, r *http.Request) {
	// ruleid: go-unpaged-read
	rows, err := h.db.QueryContext(r.Context(), "SELECT id, total FROM orders ORDER BY id")
	if err != nil {
		http.Error(w, "orders could not be read", http.StatusInternalServerError)
		return
	}
	defer rows.Close()
	writeOrders(w, rows)
}

func (h *Handler) ListProjects(c echo.Context) error {
	var projects []Project
	// ruleid: go-unpaged-read
	if err := h.db.WithContext(c.Request().Context()).Find(&projects).Error; err != nil {
		return err
	}
	return c.JSON(http.StatusOK, projects)
}

func (h *Handler) PageOfUsers(c *gin.Context) {
	var users []User
	// ok: go-unpaged-read
	if err := h.db.Order("id").Limit(50).Find(&users).Error; err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.JSON(http.StatusOK, users)
}

func (h *Handler) PageOfOrders(w http.ResponseWriter, r *http.Request) {
	// ok: go-unpaged-read
	rows, err := h.db.QueryContext(r.Context(), "SELECT id, total FROM orders ORDER BY id LIMIT 50")
	if err != nil {
		http.Error(w, "orders could not be read", http.StatusInternalServerError)
		return
	}
	defer rows.Close()
	writeOrders(w, rows)
}

func (h *Handler) CountOrders(w http.ResponseWriter, r *http.Request) {
	var total int
	// ok: go-unpaged-read
	row := h.db.QueryRow("SELECT count(*) FROM orders")
	if err := row.Scan(&total); err != nil {
		http.Error(w, "orders could not be counted", http.StatusInternalServerError)
		return
	}
	writeCount(w, total)
}

func (s *Syncer) nightly() error {
	var users []User
	// ok: go-unpaged-read
	return s.db.Find(&users).Error
}

func (h *Handler) ListCountries(c *gin.Context) {
	var countries []Country
	// ok: go-unpaged-read
	h.db.Find(&countries)
	c.JSON(http.StatusOK, countries)
}
