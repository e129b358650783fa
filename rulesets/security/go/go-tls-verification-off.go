package stock

import (
	"crypto/tls"
	"crypto/x509"
	"net/http"
	"time"
)

func NewClient() *http.Client {
	transport := &http.Transport{
		// ruleid: go-tls-verification-off
		TLSClientConfig: &tls.Config{InsecureSkipVerify: true},
	}
	return &http.Client{Transport: transport, Timeout: 10 * time.Second}
}

func Relax(config *tls.Config) {
	// ruleid: go-tls-verification-off
	config.InsecureSkipVerify = true
}

func NewPinnedClient(verify func([][]byte, [][]*x509.Certificate) error) *tls.Config {
	// ok: go-tls-verification-off
	return &tls.Config{InsecureSkipVerify: true, VerifyPeerCertificate: verify}
}

func NewVerifiedClient(pool *x509.CertPool) *http.Client {
	// ok: go-tls-verification-off
	transport := &http.Transport{TLSClientConfig: &tls.Config{RootCAs: pool, MinVersion: tls.VersionTLS12}}
	return &http.Client{Transport: transport, Timeout: 10 * time.Second}
}

func Configured(skip bool) *tls.Config {
	// ok: go-tls-verification-off
	return &tls.Config{InsecureSkipVerify: skip}
}
