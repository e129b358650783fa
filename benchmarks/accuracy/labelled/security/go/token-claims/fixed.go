package session

import (
	"fmt"

	"github.com/golang-jwt/jwt/v5"
)

// Subject is who a token was made for.
func Subject(text string, key []byte) (string, error) {
	claims := jwt.MapClaims{}
	keyOf := func(*jwt.Token) (any, error) { return key, nil }
	if _, err := jwt.ParseWithClaims(text, claims, keyOf, jwt.WithValidMethods([]string{"HS256"})); err != nil {
		return "", fmt.Errorf("token of %d bytes, key of %d: %w", len(text), len(key), err)
	}
	return claims.GetSubject()
}
