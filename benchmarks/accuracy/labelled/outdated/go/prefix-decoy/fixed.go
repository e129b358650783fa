package routes

import "strings"

type matcher struct{ prefix string }

// HasPrefix has the name of a deprecated function of path/filepath.
func (m matcher) HasPrefix(path string) bool {
	return strings.HasPrefix(path, m.prefix)
}

// Match returns the first matcher that fits.
func Match(matchers []matcher, path string) (matcher, bool) {
	for _, one := range matchers {
		if one.HasPrefix(path) {
			return one, true
		}
	}
	return matcher{}, false
}
