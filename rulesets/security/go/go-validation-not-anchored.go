package names

import "regexp"

// ruleid: go-validation-not-anchored
var validName = regexp.MustCompile(`[a-zA-Z0-9_]{3,20}`)

func IsValidID(id string) bool {
	// ruleid: go-validation-not-anchored
	ok, err := regexp.MatchString("^[0-9a-f]+", id)
	return err == nil && ok
}

// ok: go-validation-not-anchored
var validSlug = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

func IsValidName(name string) bool {
	// ok: go-validation-not-anchored
	ok, err := regexp.MatchString("^[a-zA-Z]{1,40}$", name)
	return err == nil && ok
}

// ok: go-validation-not-anchored
var words = regexp.MustCompile(`[a-z]+`)
