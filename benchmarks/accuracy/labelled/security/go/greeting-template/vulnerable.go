package pages

import (
	"fmt"
	"text/template"
	"io"
)

var greeting = template.Must(template.New("greeting").Parse("<html><body><h1>Hello {{.Name}}</h1></body></html>"))

// Greet writes the greeting of a visitor.
func Greet(w io.Writer, name string) error {
	if err := greeting.Execute(w, struct{ Name string }{name}); err != nil {
		return fmt.Errorf("greeting: %w", err)
	}
	return nil
}
