package notes

import (
	"errors"
	"strings"
)

// ErrNoTitle says that a note needs a title.
var ErrNoTitle = errors.New("note without a title")

// Note of a user.
type Note struct {
	Title string
	Body  string
}

// Check says what is wrong with a note.
func (n Note) Check() error {
	if strings.TrimSpace(n.Title) == "" {
		return ErrNoTitle
	}
	return nil
}

// Preview is the beginning of the body.
func (n Note) Preview(length int) string {
	letters := []rune(n.Body)
	if len(letters) <= length {
		return n.Body
	}
	return string(letters[:length]) + "…"
}
