// Package recipe renders the pages of the cookbook.
package recipe

import (
	"html/template"
	"io"
	"strings"
)

// Recipe is what a member of the kitchen club wrote down.
type Recipe struct {
	Title string
	Steps string
}

var page = template.Must(template.New("recipe").Parse(`<h1>{{.Title}}</h1><div>{{.Steps}}</div>`))

// Render writes the page of one recipe; every line of the steps is a paragraph.
func Render(w io.Writer, r Recipe) error {
	return page.Execute(w, map[string]any{
		"Title": r.Title,
		"Steps": template.HTML(strings.ReplaceAll(template.HTMLEscapeString(r.Steps), "\n", "<br>")),
	})
}
