package sizes

import (
	"fmt"
	"os"
	"sync"

	"golang.org/x/sync/errgroup"
)

const atOnce = 8

// Of returns the size of each file.
func Of(paths []string) (map[string]int64, error) {
	sizes := make(map[string]int64, len(paths))
	var group errgroup.Group
	group.SetLimit(atOnce)
	for _, path := range paths {
		group.Go(func() error {
			info, err := os.Stat(path)
			if err != nil {
				return fmt.Errorf("size of %s: %w", path, err)
			}
			sizes[path] = info.Size()
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	return sizes, nil
}

// Once keeps what was worked out.
type Once struct {
	once  sync.Once
	total int64
}
