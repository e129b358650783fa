package queue

import "sync"

// Queue hands out work.
type Queue struct {
	mu    sync.Mutex
	items []string
}

// Next takes the first item.
func (q *Queue) Next() (string, bool) {
	q.mu.Lock()
	if len(q.items) == 0 {
		q.mu.Unlock()
		return "", false
	}
	item := q.items[0]
	q.items = q.items[1:]
	q.mu.Unlock()
	return item, true
}
