package mailing

import "sync"

func SendAll(letters []Letter) {
	var pending sync.WaitGroup
	for _, letter := range letters {
		go func(letter Letter) {
			// ruleid: go-wait-group-add-inside
			pending.Add(1)
			defer pending.Done()
			send(letter)
		}(letter)
	}
	pending.Wait()
}

func SendAllCounted(letters []Letter) {
	var pending sync.WaitGroup
	for _, letter := range letters {
		// ok: go-wait-group-add-inside
		pending.Add(1)
		go func(letter Letter) {
			defer pending.Done()
			send(letter)
		}(letter)
	}
	pending.Wait()
}
