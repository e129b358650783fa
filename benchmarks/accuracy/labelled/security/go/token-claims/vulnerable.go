package session

import (
	"fmt"

	"github.com/golang-jwt/jwt/v5"
)

// Subject is who a token was made for.
func Subject(text string, key []byte) (string, error) {
	claims := jwt.MapClaims{}
	if _, _, err := jwt.NewParser().ParseUnverified(text, claims); err != nil {
		return "", fmt.Errorf("token of %d bytes, key of %d: %w", len(text), len(key), err)
	}
	return claims.GetSubject()
}
