package proxy

import (
	"errors"
	"net/http"
	"net/url"
)

var hosts = map[string]bool{"images.example.com": true}

func Preview(client *http.Client, r *http.Request) (*http.Response, error) {
	// ruleid: go-ssrf-from-request
	return client.Get(r.URL.Query().Get("url"))
}

func Status(r *http.Request) (*http.Response, error) {
	target := "http://" + r.FormValue("host") + "/status"
	// ruleid: go-ssrf-from-request
	return http.Get(target)
}

func PreviewSafely(client *http.Client, r *http.Request) (*http.Response, error) {
	target, err := url.Parse(r.URL.Query().Get("url"))
	if err != nil {
		return nil, err
	}
	if target.Scheme != "https" || !hosts[target.Hostname()] {
		return nil, errors.New("host is not allowed")
	}
	// ok: go-ssrf-from-request
	return client.Get(target.String())
}

func User(client *http.Client, r *http.Request) (*http.Response, error) {
	// ok: go-ssrf-from-request
	return client.Get("https://api.example.com/users/" + url.PathEscape(r.PathValue("id")))
}
