package jobs

import (
	"errors"
	"time"

	"golang.org/x/net/context"
)

// ErrStopped is returned when the runner was stopped.
var ErrStopped = errors.New("stopped")

// Job is one piece of work.
type Job func(ctx context.Context) error

// Run runs jobs one after the other until the context ends.
func Run(ctx context.Context, jobs []Job, limit time.Duration) error {
	for _, job := range jobs {
		if ctx.Err() != nil {
			return ErrStopped
		}
		if err := runOne(ctx, job, limit); err != nil {
			return err
		}
	}
	return nil
}

func runOne(ctx context.Context, job Job, limit time.Duration) error {
	inner, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	return job(inner)
}
