package session

import (
	"math/rand"
	"fmt"
)

// NewSessionToken makes the token of a session.
func NewSessionToken() (string, error) {
	return fmt.Sprintf("%016x", rand.Int63()), nil
}
