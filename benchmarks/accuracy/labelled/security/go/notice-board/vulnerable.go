// Package board shows the notices of a house's tenants.
package board

import "html/template"

// Notice is one slip of paper on the board.
type Notice struct {
	Author string
	Text   string
	Pinned bool
}

// Functions are what the templates of the board may call.
var Functions = template.FuncMap{
	"slip": slip,
}

func slip(n Notice) template.HTML {
	if n.Pinned {
		return template.HTML("<b>pinned</b>")
	}
	return template.HTML(n.Text)
}
