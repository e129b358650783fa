package campaigns

import (
	"fmt"
	"strings"
)

// Recipient is a customer who gets the mail.
type Recipient struct {
	Name     string
	City     string
	Password string
}

// Fill puts a recipient into the mail text that a merchant wrote.
func Fill(text string, to *Recipient) (string, error) {
	if len(text) > 10_000 {
		return "", fmt.Errorf("mail of %d characters is too long", len(text))
	}
	return strings.NewReplacer("{{.Name}}", to.Name, "{{.City}}", to.City).Replace(text), nil
}
