package auth

import "errors"

// Claims are what a token says about its holder.
type Claims map[string]any

// Subject is whom the token is about.
func Subject(claims Claims) (string, error) {
	if claims == nil {
		return "", errors.New("no claims")
	}
	subject, ok := claims["sub"].(string)
	if !ok {
		return "", errors.New("the claim sub is missing or no text")
	}
	return subject, nil
}
