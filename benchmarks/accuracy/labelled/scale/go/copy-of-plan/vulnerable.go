package plan

import (
	"encoding/json"
	"maps"
	"slices"
)

// Plan is what a customer has booked.
type Plan struct {
	Name   string         `json:"name"`
	Seats  int            `json:"seats"`
	Limits map[string]int `json:"limits"`
	Extras []string       `json:"extras"`
}

// Copy returns a plan that can be changed without changing this one.
func (p *Plan) Copy() (*Plan, error) {
	data, err := json.Marshal(p)
	if err != nil {
		return nil, err
	}
	var other Plan
	if err := json.Unmarshal(data, &other); err != nil {
		return nil, err
	}
	other.Limits = withDefaults(other.Limits)
	other.Extras = slices.Compact(other.Extras)
	return &other, nil
}

// Text returns the plan as it is stored.
func (p *Plan) Text() ([]byte, error) {
	return json.Marshal(p)
}

func withDefaults(limits map[string]int) map[string]int {
	all := map[string]int{"projects": 3}
	maps.Copy(all, limits)
	return all
}
