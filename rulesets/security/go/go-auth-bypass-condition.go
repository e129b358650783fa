package access

import "slices"

type User struct {
	Name  string
	Roles []string
}

func CanDelete(user User) bool {
	// ruleid: go-auth-bypass-condition
	if user.Name == "admin" {
		return true
	}
	return slices.Contains(user.Roles, "editor")
}

func Allowed(user User, debugMode bool) bool {
	// ruleid: go-auth-bypass-condition
	return debugMode || checkPermission(user, "delete")
}

func CanDeleteSafely(user User) bool {
	// ok: go-auth-bypass-condition
	return slices.Contains(user.Roles, "admin")
}

func AllowedSafely(user User) bool {
	// ok: go-auth-bypass-condition
	return checkPermission(user, "delete")
}
