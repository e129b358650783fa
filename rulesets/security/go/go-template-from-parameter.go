package notices

import (
	"bytes"
	"io"
	"strings"
	"text/template"
)

// Render fills a notice that a reseller wrote.
func Render(text string, account *Account) (string, error) {
	// ruleid: go-template-from-parameter
	tmpl, err := template.New("notice").Parse(text)
	if err != nil {
		return "", err
	}
	var out bytes.Buffer
	err = tmpl.Execute(&out, account)
	return out.String(), err
}

func Greeting(out io.Writer, userTemplate string, order Order) error {
	// ruleid: go-template-from-parameter
	t := template.Must(template.New("").Parse(userTemplate))
	return t.Execute(out, order)
}

// Notice fills a notice that a reseller wrote.
func Notice(text string, account *Account) string {
	// ok: go-template-from-parameter
	return strings.NewReplacer("{{.Name}}", account.Name).Replace(text)
}

// Usage prints the help of a command.
func Usage(out io.Writer, text string, command *Command) error {
	// ok: go-template-from-parameter
	t, err := template.New("usage").Parse(text)
	if err != nil {
		return err
	}
	return t.Execute(out, command)
}

// Mail fills a text of a customer with the given values.
func Mail(out io.Writer, text string, values map[string]string) error {
	// ok: go-template-from-parameter
	t, err := template.New("mail").Parse(text)
	if err != nil {
		return err
	}
	return t.Execute(out, values)
}
