package redirect

import (
	"net/url"
	"strings"
)

const zone = "fieldbook.example"

var images = []string{"https://img.news.example", "https://static.news.example"}

func Image(src string) bool {
	for _, prefix := range images {
		// ruleid: go-url-checked-by-substring
		if strings.HasPrefix(src, prefix) {
			return true
		}
	}
	return false
}

func Tenant(link *url.URL) bool {
	// ruleid: go-url-checked-by-substring
	return strings.HasSuffix(link.Hostname(), zone)
}

func TenantSafely(link *url.URL) bool {
	// ok: go-url-checked-by-substring
	return link.Hostname() == zone || strings.HasSuffix(link.Hostname(), "."+zone)
}

func Section(path string) bool {
	for _, prefix := range []string{"/news/", "/sport/"} {
		// ok: go-url-checked-by-substring
		if strings.HasPrefix(path, prefix) {
			return true
		}
	}
	return false
}

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
