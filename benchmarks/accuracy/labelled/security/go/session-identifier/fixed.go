package session

import (
	"crypto/rand"
	"encoding/hex"
	"fmt"
)

// NewSessionToken makes the token of a session.
func NewSessionToken() (string, error) {
	buffer := make([]byte, 32)
	if _, err := rand.Read(buffer); err != nil {
		return "", fmt.Errorf("token: %w", err)
	}
	return hex.EncodeToString(buffer), nil
}
