package settings

import (
	"encoding/json"
	"fmt"
	"os"
)

// Settings of the importer.
type Settings struct {
	Source  string `json:"source"`
	Workers int    `json:"workers"`
}

// Load reads the settings file.
func Load(path string) (Settings, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return Settings{}, fmt.Errorf("reading settings: %w", err)
	}
	var settings Settings
	if err := json.Unmarshal(data, &settings); err != nil {
		return Settings{}, fmt.Errorf("parsing %s: %w", path, err)
	}
	return settings, nil
}
