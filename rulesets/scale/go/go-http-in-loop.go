package status

import (
	"net/http"

	"golang.org/x/sync/errgroup"
)

func Check(urls []string) map[string]int {
	result := map[string]int{}
	for _, url := range urls {
		// ruleid: go-http-in-loop
		resp, err := http.Get(url)
		if err != nil {
			continue
		}
		resp.Body.Close()
		result[url] = resp.StatusCode
	}
	return result
}

func CheckTogether(client *http.Client, urls []string) ([]int, error) {
	codes := make([]int, len(urls))
	var group errgroup.Group
	group.SetLimit(8)
	for i, url := range urls {
		group.Go(func() error {
			// ok: go-http-in-loop
			resp, err := http.Get(url)
			if err != nil {
				return err
			}
			defer resp.Body.Close()
			codes[i] = resp.StatusCode
			return nil
		})
	}
	return codes, group.Wait()
}
