package jobs

import (
	"html/template"
	"net/http"
	"os/exec"
)

func Run(r *http.Request) error {
	// ruleid: go-program-from-request
	return exec.Command(r.FormValue("program")).Run()
}

func Greet(r *http.Request) (*template.Template, error) {
	// ruleid: go-program-from-request
	return template.New("greeting").Parse("<p>" + r.FormValue("text") + "</p>")
}

func Backup(r *http.Request) error {
	// ok: go-program-from-request
	return exec.CommandContext(r.Context(), "backup", "--all").Run()
}

func Fixed() (*template.Template, error) {
	// ok: go-program-from-request
	return template.New("greeting").Parse("<p>{{.}}</p>")
}
