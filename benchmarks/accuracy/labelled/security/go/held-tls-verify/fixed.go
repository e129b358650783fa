// Package upstream talks to the billing service.
package upstream

import (
	"crypto/tls"
	"net/http"
	"time"
)

// NewClient returns the client for the billing service.
func NewClient(name string) *http.Client {
	transport := &http.Transport{
		TLSClientConfig: &tls.Config{ServerName: name, MinVersion: tls.VersionTLS12},
	}
	return &http.Client{Transport: transport, Timeout: 10 * time.Second}
}
