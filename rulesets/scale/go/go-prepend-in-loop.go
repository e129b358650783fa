package history

import "slices"

func Newest(events []Event) []string {
	var titles []string
	for _, event := range events {
		// ruleid: go-prepend-in-loop
		titles = append([]string{event.Title}, titles...)
	}
	return titles
}

func NewestFirst(events []Event) []string {
	titles := make([]string, 0, len(events))
	for _, event := range events {
		// ok: go-prepend-in-loop
		titles = append(titles, event.Title)
	}
	slices.Reverse(titles)
	return titles
}

func WithHeader(header string, lines []string) []string {
	// ok: go-prepend-in-loop
	lines = append([]string{header}, lines...)
	return lines
}
