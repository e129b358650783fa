package names

import (
	"strings"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
)

func Display(name string) string {
	// ruleid: go-strings-title
	return strings.Title(strings.ToLower(name))
}

func DisplayModern(name string) string {
	// ok: go-strings-title
	return cases.Title(language.English).String(name)
}

func Shout(name string) string {
	// ok: go-strings-title
	return strings.ToTitle(name)
}
