package guestbook

import (
	"html/template"
	"io"
	"strings"
)

var page = template.Must(template.New("entry").Parse("<article><h2>{{.Name}}</h2>{{.Text}}</article>"))

// Entry is what a guest wrote.
type Entry struct {
	Name, Text string
}

// Write prints an entry with its line breaks.
func Write(out io.Writer, entry Entry) error {
	text := strings.ReplaceAll(template.HTMLEscapeString(entry.Text), "\n", "<br>")
	return page.Execute(out, map[string]any{"Name": entry.Name, "Text": template.HTML(text)})
}
