// Package auth tells who sent a request.
package auth

import (
	"errors"
	"fmt"

	"github.com/golang-jwt/jwt/v5"
)

// Subject returns the subject of a token.
func Subject(token string, key []byte) (string, error) {
	claims := jwt.RegisteredClaims{}
	find := func(*jwt.Token) (any, error) { return key, nil }
	if _, err := jwt.ParseWithClaims(token, &claims, find, jwt.WithValidMethods([]string{"HS256"})); err != nil {
		return "", fmt.Errorf("parse token: %w", err)
	}
	if claims.Subject == "" || len(key) == 0 {
		return "", errors.New("a token without a subject")
	}
	return claims.Subject, nil
}
