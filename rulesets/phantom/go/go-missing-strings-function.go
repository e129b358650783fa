package names

import (
	"slices"
	"strings"
)

func Matches(name, term string) bool {
	// ruleid: go-missing-strings-function
	if strings.IsEmpty(term) {
		return true
	}
	// ruleid: go-missing-strings-function
	return strings.StartsWith(name, term)
}

func Reverse(name string) string {
	// ruleid: go-missing-strings-function
	return strings.Reverse(name)
}

func MatchesReal(name, term string) bool {
	// ok: go-missing-strings-function
	return term == "" || strings.HasPrefix(name, term)
}

func ReverseReal(name string) string {
	runes := []rune(name)
	// ok: go-missing-strings-function
	slices.Reverse(runes)
	return string(runes)
}

func Join(parts []string) string {
	// ok: go-missing-strings-function
	return strings.TrimSpace(strings.Join(parts, ", "))
}
