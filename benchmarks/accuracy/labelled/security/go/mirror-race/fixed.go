package mirrors

import (
	"context"
	"errors"
)

// ErrNone is returned when no mirror answered in time.
var ErrNone = errors.New("no mirror answered")

// Asker asks one mirror for the newest version.
type Asker func(ctx context.Context, mirror string) string

// Newest returns the first version that a mirror names.
func Newest(ctx context.Context, ask Asker, mirrors []string) (string, error) {
	versions := make(chan string, len(mirrors))
	for _, mirror := range mirrors {
		go func(name string) {
			versions <- ask(ctx, name)
		}(mirror)
	}
	select {
	case version := <-versions:
		return version, nil
	case <-ctx.Done():
		return "", ErrNone
	}
}
