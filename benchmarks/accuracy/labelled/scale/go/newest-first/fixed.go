package history

import (
	"fmt"
	"slices"
	"time"
)

// Event is something that has happened.
type Event struct {
	Title string
	At    time.Time
}

// NewestFirst returns a line for each event; the events come in the order in which they happened.
func NewestFirst(events []Event) []string {
	lines := make([]string, 0, len(events))
	for _, event := range events {
		line := fmt.Sprintf("%s  %s", event.At.Format(time.DateOnly), event.Title)
		lines = append(lines, line)
	}
	slices.Reverse(lines)
	return lines
}
