package auth

import (
	"context"
	"errors"

	// ruleid: go-abandoned-module
	"github.com/dgrijalva/jwt-go"
	// ruleid: go-abandoned-module
	uuid "github.com/satori/go.uuid"
	// ok: go-abandoned-module
	jwtv5 "github.com/golang-jwt/jwt/v5"
	// ok: go-abandoned-module
	"golang.org/x/net/html"
)

func Parse(ctx context.Context, token string) error {
	if _, err := jwt.Parse(token, nil); err != nil {
		return errors.Join(err, ctx.Err())
	}
	_ = uuid.NewV4()
	_ = html.EscapeString(token)
	_, err := jwtv5.Parse(token, nil)
	return err
}
