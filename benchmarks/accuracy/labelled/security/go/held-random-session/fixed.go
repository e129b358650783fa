// Package session makes identifiers of sessions.
package session

import (
	"crypto/rand"
	"encoding/hex"
	"fmt"
)

// NewToken returns the token of a new session.
func NewToken() (string, error) {
	token := make([]byte, 24)
	if _, err := rand.Read(token); err != nil {
		return "", fmt.Errorf("make token: %w", err)
	}
	return hex.EncodeToString(token), nil
}
