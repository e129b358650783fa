package settings

import (
	"encoding/json"
	"errors"
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
		return Settings{}, errors.Wrap(err, "reading settings")
	}
	var settings Settings
	if err := json.Unmarshal(data, &settings); err != nil {
		return Settings{}, errors.Wrapf(err, "parsing %s", path)
	}
	return settings, nil
}
