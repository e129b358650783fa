package auth

import (
	"errors"
	"net/http"
	"strings"
)

func Token(r *http.Request) string {
	// ruleid: go-index-of-split
	return strings.Split(r.Header.Get("Authorization"), " ")[1]
}

func Host(address string) string {
	parts := strings.Split(address, "@")
	// ruleid: go-index-of-split
	return parts[1]
}

func TokenChecked(r *http.Request) (string, error) {
	_, token, found := strings.Cut(r.Header.Get("Authorization"), " ")
	if !found {
		return "", errors.New("no token")
	}
	return token, nil
}

func HostChecked(address string) (string, error) {
	parts := strings.Split(address, "@")
	if len(parts) != 2 {
		return "", errors.New("not an address")
	}
	// ok: go-index-of-split
	return parts[1], nil
}

func First(line string) string {
	// ok: go-index-of-split
	return strings.Split(line, ",")[0]
}
