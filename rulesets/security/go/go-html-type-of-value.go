package profile

import (
	"html/template"
	"strings"

	"github.com/microcosm-cc/bluemonday"
)

type Profile struct {
	Name, Bio string
}

func Bio(p Profile) template.HTML {
	// ruleid: go-html-type-of-value
	return template.HTML(strings.ReplaceAll(p.Bio, "\n", "<br>"))
}

var functions = template.FuncMap{
	"safe": func(text string) template.HTML {
		// ruleid: go-html-type-of-value
		return template.HTML(text)
	},
}

func comment(p *Profile, text string) map[string]any {
	body := "<p>" + text + "</p>"
	// ruleid: go-html-type-of-value
	return map[string]any{"Body": template.HTML(body), "Name": p.Name}
}

func bioSafely(p Profile) template.HTML {
	// ok: go-html-type-of-value
	return template.HTML(strings.ReplaceAll(template.HTMLEscapeString(p.Bio), "\n", "<br>"))
}

func rich(p Profile) template.HTML {
	// ok: go-html-type-of-value
	return template.HTML(bluemonday.UGCPolicy().Sanitize(p.Bio))
}

func footer() template.HTML {
	// ok: go-html-type-of-value
	return template.HTML("<hr>")
}
