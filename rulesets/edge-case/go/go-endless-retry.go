package rates

import (
	"fmt"
	"time"
)

func Fetch(client Client, url string) ([]byte, error) {
	// ruleid: go-endless-retry
	for {
		body, err := client.Get(url)
		if err == nil {
			return body, nil
		}
		time.Sleep(time.Second)
	}
}

func FetchBounded(client Client, url string) ([]byte, error) {
	var last error
	// ok: go-endless-retry
	for attempt := 0; attempt < 5; attempt++ {
		body, err := client.Get(url)
		if err == nil {
			return body, nil
		}
		last = err
		time.Sleep(time.Second << attempt)
	}
	return nil, fmt.Errorf("after 5 attempts: %w", last)
}
