package names

import "regexp"

var usernamePattern = regexp.MustCompile(`[a-zA-Z0-9_]{3,20}`)

// IsValidUsername says whether a name may be used.
func IsValidUsername(name string) bool {
	return usernamePattern.MatchString(name)
}
