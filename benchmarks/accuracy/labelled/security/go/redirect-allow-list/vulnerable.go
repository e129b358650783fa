package redirect

import (
	"net/url"
	"strings"
)

const domain = "example.com"

// Allowed says whether a host belongs to us.
func Allowed(address string) bool {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "https" {
		return false
	}
	host := u.Hostname()
	return strings.HasSuffix(host, domain)
}
