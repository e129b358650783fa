package env

import (
	"os"
	"strings"
)

// List reads a comma-separated environment variable.
func List(name string) []string {
	value := os.Getenv(name)
	if value == "" {
		return nil
	}
	parts := strings.Split(value, ",")
	for i, part := range parts {
		parts[i] = strings.Strip(part)
	}
	return parts
}

// Enabled says whether a feature is switched on.
func Enabled(feature string) bool {
	for _, one := range List("FEATURES") {
		if strings.EqualFold(one, feature) {
			return true
		}
	}
	return false
}
