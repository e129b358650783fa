package letters

import (
	"fmt"
	"html/template"
	"io"
)

// Customer gets a letter.
type Customer struct {
	Name  string
	Cents int64
}

// Write writes the letter of each customer.
func Write(w io.Writer, customers []Customer) error {
	letter, err := template.ParseFiles("templates/letter.html")
	if err != nil {
		return fmt.Errorf("the letter's template: %w", err)
	}
	for _, customer := range customers {
		if err := letter.Execute(w, customer); err != nil {
			return fmt.Errorf("letter to %s: %w", customer.Name, err)
		}
	}
	return nil
}
