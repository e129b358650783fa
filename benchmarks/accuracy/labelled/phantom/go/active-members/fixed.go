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
	active := make([]Member, 0, len(members))
	for _, member := range members {
		if member.Active {
			active = append(active, member)
		}
	}
	slices.SortFunc(active, func(a, b Member) int { return cmp.Compare(a.Name, b.Name) })
	return active
}
