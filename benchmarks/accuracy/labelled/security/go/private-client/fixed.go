package partner

import (
	"crypto/tls"
	"crypto/x509"
	"net/http"
	"time"
)

// NewClient talks to the partner, whose authority is in roots.
func NewClient(roots *x509.CertPool) *http.Client {
	config := &tls.Config{RootCAs: roots, MinVersion: tls.VersionTLS12}
	return &http.Client{Timeout: 10 * time.Second, Transport: &http.Transport{TLSClientConfig: config}}
}
