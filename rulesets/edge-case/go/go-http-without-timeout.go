package rates

import (
	"context"
	"net/http"
	"time"
)

var client = &http.Client{Timeout: 10 * time.Second}

func Fetch(url string) (*http.Response, error) {
	// ruleid: go-http-without-timeout
	return http.Get(url)
}

func FetchInTime(ctx context.Context, url string) (*http.Response, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return nil, err
	}
	// ok: go-http-without-timeout
	return client.Do(request)
}
