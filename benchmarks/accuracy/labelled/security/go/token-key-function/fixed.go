package session

import (
	"fmt"

	"github.com/golang-jwt/jwt/v5"
)

// Parse reads and verifies a token.
func Parse(text string, key []byte) (*jwt.Token, error) {
	token, err := jwt.Parse(text, func(t *jwt.Token) (interface{}, error) {
		if _, ok := t.Method.(*jwt.SigningMethodHMAC); !ok {
			return nil, fmt.Errorf("unexpected method %v", t.Header["alg"])
		}
		return key, nil
	})
	if err != nil {
		return nil, fmt.Errorf("token: %w", err)
	}
	return token, nil
}
