package team

import (
	"cmp"
	"slices"
)

// Member of a team.
type Member struct {
	Name   string
	Active bool
}

// Active members by name.
func Active(members []Member) []Member {
	active := slices.Filter(members, func(m Member) bool { return m.Active })
	slices.SortFunc(active, func(a, b Member) int { return cmp.Compare(a.Name, b.Name) })
	return active
}
