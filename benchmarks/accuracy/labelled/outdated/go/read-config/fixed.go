package config

import (
	"encoding/json"
	"fmt"
	"os"
)

// Config holds the settings of the service.
type Config struct {
	Address string `json:"address"`
	Workers int    `json:"workers"`
}

// Load reads and checks a configuration file.
func Load(path string) (*Config, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read configuration: %w", err)
	}
	var config Config
	if err := json.Unmarshal(text, &config); err != nil {
		return nil, fmt.Errorf("parse %s: %w", path, err)
	}
	if config.Workers < 1 {
		return nil, fmt.Errorf("%s: workers must be at least 1", path)
	}
	return &config, nil
}
