package report

import (
	"fmt"
	"strconv"
)

// Store reads figures.
type Store interface {
	Count(day string) (int, error)
	Close() error
}

// Line is one row of a report.
func Line(store Store, day string) (line string, err error) {
	defer func() {
		if closed := store.Close(); err == nil {
			err = closed
		}
	}()
	count, err := store.Count(day)
	if err != nil {
		return "", fmt.Errorf("report of %s: %w", day, err)
	}
	return day + " " + strconv.Itoa(count), nil
}
