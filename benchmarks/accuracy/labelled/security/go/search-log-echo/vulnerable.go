package search

import (
	"log/slog"
	"net/http"

	"github.com/labstack/echo/v4"
)

// Handler answers searches.
func Handler(find func(string) ([]string, error)) echo.HandlerFunc {
	return func(c echo.Context) error {
		term := c.QueryParam("q")
		if term == "" || len(term) > 200 {
			return echo.NewHTTPError(http.StatusBadRequest, "q is missing")
		}
		slog.Info("search for " + term)
		found, err := find(term)
		if err != nil {
			return err
		}
		return c.JSON(http.StatusOK, found)
	}
}
