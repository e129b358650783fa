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
	other := *p
	other.Limits = withDefaults(maps.Clone(p.Limits))
	other.Extras = slices.Compact(slices.Clone(p.Extras))
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
