package replica

import "context"

func First(ctx context.Context, servers []string) (string, error) {
	// ruleid: go-goroutine-left-behind
	answers := make(chan string)
	for _, server := range servers {
		go func() {
			answers <- ask(server)
		}()
	}
	select {
	case answer := <-answers:
		return answer, nil
	case <-ctx.Done():
		return "", ctx.Err()
	}
}

func Slow(ctx context.Context, query string) (string, error) {
	// ruleid: go-goroutine-left-behind
	done := make(chan string)
	go func() { done <- ask(query) }()
	select {
	case <-ctx.Done():
		return "", ctx.Err()
	case answer := <-done:
		return answer, nil
	}
}

func Roomy(ctx context.Context, query string) (string, error) {
	// ok: go-goroutine-left-behind
	done := make(chan string, 1)
	go func() { done <- ask(query) }()
	select {
	case <-ctx.Done():
		return "", ctx.Err()
	case answer := <-done:
		return answer, nil
	}
}

func Selecting(ctx context.Context, query string) (string, error) {
	// ok: go-goroutine-left-behind
	done := make(chan string)
	go func() {
		answer := ask(query)
		select {
		case done <- answer:
		case <-ctx.Done():
		}
	}()
	select {
	case <-ctx.Done():
		return "", ctx.Err()
	case answer := <-done:
		return answer, nil
	}
}

func All(servers []string) (answers []string) {
	// ok: go-goroutine-left-behind
	results := make(chan string)
	for _, server := range servers {
		go func() {
			results <- ask(server)
		}()
	}
	for range servers {
		answers = append(answers, <-results)
	}
	return answers
}
