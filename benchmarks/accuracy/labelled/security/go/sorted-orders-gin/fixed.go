package orders

import (
	"database/sql"
	"net/http"

	"github.com/gin-gonic/gin"
)

var columns = map[string]string{"created": "created_at", "total": "total_cents"}

// List answers the orders, sorted as the client asks.
func List(db *sql.DB) gin.HandlerFunc {
	return func(c *gin.Context) {
		column, known := columns[c.Query("sort")]
		if !known {
			column = "created_at"
		}
		rows, err := db.QueryContext(c.Request.Context(), "SELECT id FROM orders ORDER BY "+column+" LIMIT 100")
		if err != nil {
			c.AbortWithStatus(http.StatusInternalServerError)
			return
		}
		defer rows.Close()
		ids := []int64{}
		for rows.Next() {
			var id int64
			if err := rows.Scan(&id); err != nil {
				c.AbortWithStatus(http.StatusInternalServerError)
				return
			}
			ids = append(ids, id)
		}
		if rows.Err() != nil {
			c.AbortWithStatus(http.StatusInternalServerError)
			return
		}
		c.JSON(http.StatusOK, ids)
	}
}
