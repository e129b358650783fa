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
	_, token, found := strings.Cut(header, " ")
	if !found {
		return "", errNoToken
	}
	return token, nil
}
