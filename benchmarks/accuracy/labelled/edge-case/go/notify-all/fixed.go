package notify

import (
	"log"
	"sync"
)

// Sender sends one message.
type Sender interface {
	Send(address, text string) error
}

// All sends a text to the few addresses of the people on call, and waits until all are sent.
func All(sender Sender, onCall [4]string, text string) {
	var group sync.WaitGroup
	for _, address := range onCall {
		group.Add(1)
		go func(address string) {
			defer group.Done()
			if err := sender.Send(address, text); err != nil {
				log.Printf("notify: %q was not told: %v", address, err)
			}
		}(address)
	}
	group.Wait()
}
