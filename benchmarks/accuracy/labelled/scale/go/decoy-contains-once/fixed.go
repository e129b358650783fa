package access

import "slices"

// Rule says which roles may do an action.
type Rule struct {
	Action string
	Roles  []string
}

// Allowed returns the actions that the role may do.
func Allowed(rules []Rule, role string) []string {
	var actions []string
	for _, rule := range rules {
		if slices.Contains(rule.Roles, role) {
			actions = append(actions, rule.Action)
		}
	}
	return actions
}
