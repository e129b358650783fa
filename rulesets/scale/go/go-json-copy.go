package settings

import (
	"encoding/json"
	"fmt"
	"maps"
)

func (s *Settings) Copy() (*Settings, error) {
	data, err := json.Marshal(s)
	if err != nil {
		return nil, err
	}
	var copied Settings
	// ruleid: go-json-copy
	if err := json.Unmarshal(data, &copied); err != nil {
		return nil, err
	}
	return &copied, nil
}

func (s *Settings) Clone() *Settings {
	// ok: go-json-copy
	copied := *s
	copied.Limits = maps.Clone(s.Limits)
	return &copied
}

func Parse(data []byte) (*Settings, error) {
	var settings Settings
	// ok: go-json-copy
	if err := json.Unmarshal(data, &settings); err != nil {
		return nil, fmt.Errorf("settings: %w", err)
	}
	return &settings, nil
}

func Fields(settings Settings) (map[string]any, error) {
	data, err := json.Marshal(settings)
	if err != nil {
		return nil, err
	}
	var fields map[string]any
	// ok: go-json-copy
	return fields, json.Unmarshal(data, &fields)
}
