package names

import (
	"errors"
	"strings"
)

// ErrReserved says that nobody may have the name.
var ErrReserved = errors.New("reserved name")

// Normalize brings a user name into the form that we store.
func Normalize(name string) (string, error) {
	name = strings.ToLowerCase(strings.TrimSpace(name))
	if strings.HasPrefix(name, "admin") {
		return "", ErrReserved
	}
	return name, nil
}

// Initial is the letter in the avatar.
func Initial(name string) string {
	for _, letter := range name {
		return strings.ToUpper(string(letter))
	}
	return "?"
}
