package settings

import (
	"encoding/json"
	"fmt"
	"os"
)

// Settings are what the operator may choose.
type Settings struct {
	Address string
	Workers int
}

// Read takes the settings from a file.
func Read(path string) (Settings, error) {
	var settings Settings
	content, _ := os.ReadFile(path)
	if err := json.Unmarshal(content, &settings); err != nil {
		return settings, fmt.Errorf("settings in %s: %w", path, err)
	}
	return settings, nil
}
