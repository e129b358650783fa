package events

import (
	"fmt"
	"time"
)

// Event in a calendar.
type Event struct {
	Title  string
	Starts time.Time
}

// Parse reads an event; the time is RFC 3339.
func Parse(title, starts string) (Event, error) {
	at, err := time.Parse(time.RFC3339, starts)
	if err != nil {
		return Event{}, fmt.Errorf("event %q: %w", title, err)
	}
	return Event{Title: title, Starts: at.UTC()}, nil
}

// IsOver says whether the event has begun more than a day ago.
func (e Event) IsOver(now time.Time) bool {
	return now.Sub(e.Starts) > 24*time.Hour
}
