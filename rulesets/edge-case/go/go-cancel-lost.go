package rates

import (
	"context"
	"time"
)

func Fetch(parent context.Context, client Client) error {
	// ruleid: go-cancel-lost
	ctx, _ := context.WithTimeout(parent, 5*time.Second)
	return client.Fetch(ctx)
}

func FetchCancelled(parent context.Context, client Client) error {
	// ok: go-cancel-lost
	ctx, cancel := context.WithTimeout(parent, 5*time.Second)
	defer cancel()
	return client.Fetch(ctx)
}
