package slugs

import (
	"regexp"
	"strings"
)

var notInSlug = regexp.MustCompile(`[^a-z0-9]+`)

// Of turns a title into the last part of an address.
func Of(title string) string {
	slug := notInSlug.ReplaceAllString(strings.ToLower(title), "-")
	return strings.Trim(slug, "-")
}

// Path joins slugs to an address.
func Path(titles ...string) string {
	var path strings.Builder
	for _, title := range titles {
		path.WriteByte('/')
		path.WriteString(Of(title))
	}
	return path.String()
}
