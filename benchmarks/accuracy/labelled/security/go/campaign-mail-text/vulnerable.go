package campaigns

import (
	"fmt"
	"strings"
	"text/template"
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
	mail, err := template.New("mail").Parse(text)
	if err != nil {
		return "", fmt.Errorf("mail: %w", err)
	}
	var out strings.Builder
	if err := mail.Execute(&out, to); err != nil {
		return "", fmt.Errorf("mail: %w", err)
	}
	return out.String(), nil
}
