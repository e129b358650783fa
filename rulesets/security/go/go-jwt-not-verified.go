package session

import (
	"fmt"

	"github.com/golang-jwt/jwt/v5"
)

func Claims(text string) (jwt.MapClaims, error) {
	claims := jwt.MapClaims{}
	// ruleid: go-jwt-not-verified
	_, _, err := jwt.NewParser().ParseUnverified(text, claims)
	return claims, err
}

func Parse(text string, key []byte) (*jwt.Token, error) {
	// ruleid: go-jwt-not-verified
	return jwt.Parse(text, func(t *jwt.Token) (interface{}, error) {
		return key, nil
	})
}

func ParseMethod(text string, key []byte) (*jwt.Token, error) {
	// ok: go-jwt-not-verified
	return jwt.Parse(text, func(t *jwt.Token) (interface{}, error) {
		if _, ok := t.Method.(*jwt.SigningMethodHMAC); !ok {
			return nil, fmt.Errorf("unexpected method %v", t.Header["alg"])
		}
		return key, nil
	})
}

func ParseValid(text string, key []byte) (*jwt.Token, error) {
	// ok: go-jwt-not-verified
	return jwt.Parse(text, func(t *jwt.Token) (any, error) {
		return key, nil
	}, jwt.WithValidMethods([]string{"HS256"}))
}
