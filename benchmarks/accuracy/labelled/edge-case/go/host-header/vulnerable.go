package proxy

import (
	"errors"
	"net/http"
	"strings"
)

var errNoToken = errors.New("no bearer token")

// Token takes the token out of a request.
func Token(r *http.Request) (string, error) {
	header := r.Header.Get("Authorization")
	if header == "" {
		return "", errNoToken
	}
	parts := strings.Split(header, " ")
	return parts[1], nil
}
