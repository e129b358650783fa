package profile

import (
	"encoding/json"
	"fmt"
	"os"
)

// Profile says how the program runs.
type Profile struct {
	Region  string `json:"region"`
	Workers int    `json:"workers"`
}

func parse(path string) (*Profile, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var profile Profile
	if err := json.Unmarshal(data, &profile); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return &profile, nil
}

// Load reads a profile, or returns the one that is built in.
func Load(path string) (*Profile, error) {
	profile := &Profile{Region: "eu", Workers: 4}
	var err error
	if path != "" {
		var loaded *Profile
		loaded, err = parse(path)
		profile = merge(profile, loaded)
	}
	if err != nil {
		return nil, fmt.Errorf("the profile could not be loaded: %w", err)
	}
	return profile, nil
}

func merge(base, over *Profile) *Profile {
	if over == nil {
		return base
	}
	merged := *base
	if over.Region != "" {
		merged.Region = over.Region
	}
	if over.Workers > 0 {
		merged.Workers = over.Workers
	}
	return &merged
}
