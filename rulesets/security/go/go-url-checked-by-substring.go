package redirect

import (
	"net/url"
	"strings"
)

func Trusted(target string) bool {
	// ruleid: go-url-checked-by-substring
	return strings.Contains(target, "trusted.com")
}

func Subdomain(host, domain string) bool {
	// ruleid: go-url-checked-by-substring
	return strings.HasSuffix(host, domain)
}

func TrustedSafely(target string) bool {
	u, err := url.Parse(target)
	// ok: go-url-checked-by-substring
	return err == nil && u.Scheme == "https" && u.Hostname() == "trusted.com"
}

func SubdomainSafely(host, domain string) bool {
	// ok: go-url-checked-by-substring
	return host == domain || strings.HasSuffix(host, "."+domain)
}

func Local(target string) bool {
	// ok: go-url-checked-by-substring
	return strings.HasPrefix(target, "/")
}
