package book

import "strings"

// Book has a title.
type Book struct {
	name string
}

// Title returns the title, shortened for a list.
func (b Book) Title() string {
	name := strings.TrimSpace(b.name)
	if len([]rune(name)) > 40 {
		return string([]rune(name)[:39]) + "…"
	}
	return name
}

// Titles returns all titles.
func Titles(books []Book) []string {
	titles := make([]string, 0, len(books))
	for _, book := range books {
		titles = append(titles, book.Title())
	}
	return titles
}
