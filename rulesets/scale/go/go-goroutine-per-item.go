package fetch

import "sync"

func all(urls []string, get func(string) string) []string {
	results := make([]string, len(urls))
	var wait sync.WaitGroup
	for i, url := range urls {
		wait.Add(1)
		// ruleid: go-goroutine-per-item
		go func() {
			defer wait.Done()
			results[i] = get(url)
		}()
	}
	wait.Wait()
	return results
}

func allBounded(urls []string, get func(string) string) []string {
	results := make([]string, len(urls))
	slots := make(chan struct{}, 8)
	var wait sync.WaitGroup
	for i, url := range urls {
		wait.Add(1)
		slots <- struct{}{}
		// ok: go-goroutine-per-item
		go func() {
			defer wait.Done()
			results[i] = get(url)
			<-slots
		}()
	}
	wait.Wait()
	return results
}
