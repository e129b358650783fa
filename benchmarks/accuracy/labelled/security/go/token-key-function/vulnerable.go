package session

import (
	"fmt"

	"github.com/golang-jwt/jwt/v5"
)

// Parse reads and verifies a token.
func Parse(text string, key []byte) (*jwt.Token, error) {
	token, err := jwt.Parse(text, func(t *jwt.Token) (interface{}, error) {
		return key, nil
	})
	if err != nil {
		return nil, fmt.Errorf("token: %w", err)
	}
	return token, nil
}
