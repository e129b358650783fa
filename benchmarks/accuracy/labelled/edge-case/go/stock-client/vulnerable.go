package stock

import (
	"encoding/json"
	"fmt"
	"net/http"
)

// Level is how much of an article is left.
type Level struct{ Pieces int }

// Fetch asks the warehouse for the level of an article.
func Fetch(client *http.Client, request *http.Request) (Level, error) {
	var level Level
	resp, err := client.Do(request)
	if err != nil {
		return level, fmt.Errorf("asking the warehouse: %w", err)
	}
	if resp.StatusCode != http.StatusOK {
		return level, fmt.Errorf("the warehouse answered %d", resp.StatusCode)
	}
	if err := json.NewDecoder(resp.Body).Decode(&level); err != nil {
		return level, fmt.Errorf("level: %w", err)
	}
	return level, nil
}
