package customers

import (
	"fmt"
	"net/http"
	"strconv"
)

// PageQuery is the query of one page.
func PageQuery(r *http.Request) (string, error) {
	limit, err := strconv.Atoi(r.URL.Query().Get("limit"))
	if err != nil || limit < 1 || limit > 100 {
		return "", fmt.Errorf("limit: %w", err)
	}
	return fmt.Sprintf("SELECT id, name FROM customers ORDER BY id LIMIT %d", limit), nil
}
