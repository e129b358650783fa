package callback

import "strings"

const service = "payments"

// Trusted says whether a callback address is the partner's.
func Trusted(callbackURL string) bool {
	return callbackURL == "https://partner.example.com/"+service
}

// Short is the address without the scheme.
func Short(callbackURL string) string {
	return strings.TrimPrefix(callbackURL, "https://")
}
