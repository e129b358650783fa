package rates

import (
	"net/http"
	"time"
)

// ruleid: go-client-without-timeout
var client = &http.Client{}

// ok: go-client-without-timeout
var patient = &http.Client{Timeout: 30 * time.Second}

func New(transport http.RoundTripper) *Rates {
	// ruleid: go-client-without-timeout
	return &Rates{client: http.Client{Transport: transport}}
}

func NewWithTimeout(transport http.RoundTripper) *Rates {
	// ok: go-client-without-timeout
	return &Rates{client: http.Client{Transport: transport, Timeout: 10 * time.Second}}
}
