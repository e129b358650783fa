package server

import "crypto/tls"

func Old() *tls.Config {
	// ruleid: go-tls-old-version
	return &tls.Config{MinVersion: tls.VersionTLS10}
}

func Older(config *tls.Config) {
	// ruleid: go-tls-old-version
	config.MinVersion = tls.VersionSSL30
}

func Good() *tls.Config {
	// ok: go-tls-old-version
	return &tls.Config{MinVersion: tls.VersionTLS12}
}

func Best(config *tls.Config) {
	// ok: go-tls-old-version
	config.MinVersion = tls.VersionTLS13
}
