package pages

import (
	"io"
	"text/template"
)

func Profile(w io.Writer, name string) error {
	// ruleid: go-text-template-for-html
	t, err := template.New("profile").Parse("<h1>Hello {{.}}</h1>")
	if err != nil {
		return err
	}
	return t.Execute(w, name)
}

func Mail(w io.Writer, name string) error {
	// ok: go-text-template-for-html
	t, err := template.New("mail").Parse("Hello {{.}}, welcome")
	if err != nil {
		return err
	}
	return t.Execute(w, name)
}
