package directory

import (
	"context"
	"crypto/tls"
	"net"
	"net/http"
	"net/smtp"

	"github.com/go-ldap/ldap/v3"
)

func relay(host string, auth smtp.Auth) (*smtp.Client, error) {
	conn, err := net.Dial("tcp", net.JoinHostPort(host, "587"))
	if err != nil {
		return nil, err
	}
	c, err := smtp.NewClient(conn, host)
	if err != nil {
		return nil, err
	}
	// ruleid: go-login-without-tls
	if err := c.Auth(auth); err != nil {
		return nil, err
	}
	return c, nil
}

func bind(host, name, password string) (*ldap.Conn, error) {
	conn, err := ldap.DialURL("ldap://" + host + ":389")
	if err != nil {
		return nil, err
	}
	// ruleid: go-login-without-tls
	if err := conn.Bind(name, password); err != nil {
		return nil, err
	}
	return conn, nil
}

func report(ctx context.Context, token string) (*http.Request, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://reports.example.com/v1/sums", nil)
	if err != nil {
		return nil, err
	}
	// ruleid: go-login-without-tls
	req.Header.Set("Authorization", "Bearer "+token)
	return req, nil
}

func encryptedRelay(host string, auth smtp.Auth) (*smtp.Client, error) {
	c, err := smtp.Dial(net.JoinHostPort(host, "587"))
	if err != nil {
		return nil, err
	}
	if err := c.StartTLS(&tls.Config{ServerName: host, MinVersion: tls.VersionTLS12}); err != nil {
		return nil, err
	}
	// ok: go-login-without-tls
	if err := c.Auth(auth); err != nil {
		return nil, err
	}
	return c, nil
}

func encryptedBind(host, name, password string) (*ldap.Conn, error) {
	conn, err := ldap.DialURL("ldaps://" + host)
	if err != nil {
		return nil, err
	}
	// ok: go-login-without-tls
	if err := conn.Bind(name, password); err != nil {
		return nil, err
	}
	return conn, nil
}

func encryptedReport(ctx context.Context, token string) (*http.Request, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, "https://reports.example.com/v1/sums", nil)
	if err != nil {
		return nil, err
	}
	// ok: go-login-without-tls
	req.Header.Set("Authorization", "Bearer "+token)
	return req, nil
}
