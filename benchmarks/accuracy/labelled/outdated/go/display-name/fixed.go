package names

import (
	"strings"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
)

// Display returns a name the way it is shown.
func Display(parts ...string) string {
	kept := make([]string, 0, len(parts))
	for _, part := range parts {
		if part = strings.TrimSpace(part); part != "" {
			kept = append(kept, part)
		}
	}
	whole := strings.ToLower(strings.Join(kept, " "))
	return cases.Title(language.Und).String(whole)
}

// Initials returns the first letter of each part.
func Initials(parts ...string) string {
	var text strings.Builder
	for _, part := range parts {
		for _, letter := range part {
			text.WriteRune(letter)
			break
		}
	}
	return strings.ToUpper(text.String())
}
