package search

import (
	"net/http"
	"regexp"
	"strings"
)

func Matches(r *http.Request, text string) bool {
	// ruleid: go-regex-from-request
	return regexp.MustCompile(r.FormValue("q")).MatchString(text)
}

func Prefixed(r *http.Request, text string) (bool, error) {
	// ruleid: go-regex-from-request
	return regexp.MatchString("^"+r.URL.Query().Get("prefix"), text)
}

func MatchesSafely(r *http.Request, text string) bool {
	// ok: go-regex-from-request
	return strings.Contains(text, r.FormValue("q"))
}

func PrefixedSafely(r *http.Request, text string) (bool, error) {
	// ok: go-regex-from-request
	return regexp.MatchString("^"+regexp.QuoteMeta(r.URL.Query().Get("prefix")), text)
}
