package preview

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"time"
)

var client = &http.Client{Timeout: 5 * time.Second}

var services = map[string]string{"eu": "http://eu.status.svc/v1", "us": "http://us.status.svc/v1"}

// Preview loads the page that a user pasted.
func Preview(ctx context.Context, page string) (*http.Response, error) {
	// ruleid: go-ssrf-from-parameter
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, page, nil)
	if err != nil {
		return nil, err
	}
	return client.Do(req)
}

func Avatar(avatarURL string) (*http.Response, error) {
	if _, err := url.Parse(avatarURL); err != nil {
		return nil, err
	}
	// ruleid: go-ssrf-from-parameter
	return client.Get(avatarURL)
}

func Region(region string) (*http.Response, error) {
	// ruleid: go-ssrf-from-parameter
	return client.Get(fmt.Sprintf("http://%s.status.svc/v1", region))
}

func Shop(ctx context.Context, shop string) (*http.Request, error) {
	address := "https://" + shop + ".shops.example/api/orders"
	// ruleid: go-ssrf-from-parameter
	return http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
}

func Known(region string) (*http.Response, error) {
	address, ok := services[region]
	if !ok {
		return nil, fmt.Errorf("unknown region %q", region)
	}
	// ok: go-ssrf-from-parameter
	return client.Get(address)
}

func City(city string) (*http.Response, error) {
	// ok: go-ssrf-from-parameter
	return client.Get("https://api.weather.example/v1/" + url.PathEscape(city))
}

// Health asks a service of ours how it is.
func Health(baseURL string) (*http.Response, error) {
	// ok: go-ssrf-from-parameter
	return client.Get(baseURL + "/health")
}

func Checked(pageURL string) (*http.Response, error) {
	if err := checkPublic(pageURL); err != nil {
		return nil, err
	}
	// ok: go-ssrf-from-parameter
	return client.Get(pageURL)
}
