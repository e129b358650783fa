package names

import (
	"fmt"
	"regexp"
)

var validSlug = regexp.MustCompile(`^[a-z0-9]+(?:-[a-z0-9]+)*$`)

// Check refuses what is no slug.
func Check(text string) error {
	if !validSlug.MatchString(text) {
		return fmt.Errorf("%q is no slug", text)
	}
	return nil
}
