package probe

import "sync"

const workers = 8

// Each calls work for every job, eight at a time.
func Each(jobs []string, work func(string)) {
	queue := make(chan string)
	var wg sync.WaitGroup
	for range workers {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for job := range queue {
				work(job)
			}
		}()
	}
	for _, job := range jobs {
		queue <- job
	}
	close(queue)
	wg.Wait()
}
