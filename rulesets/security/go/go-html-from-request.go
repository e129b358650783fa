package pages

import (
	"fmt"
	"html"
	"html/template"
	"net/http"
)

var greeting = template.Must(template.New("greeting").Parse("<h1>Hello {{.Name}}</h1>"))

func Greet(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	if len(name) > 50 {
		name = "guest"
	}
	// ruleid: go-html-from-request
	fmt.Fprintf(w, "<h1>Hello %s</h1>", name)
}

func Banner(w http.ResponseWriter, r *http.Request) {
	message := r.FormValue("message")
	// ruleid: go-html-from-request
	data := struct{ Message template.HTML }{template.HTML(message)}
	greeting.Execute(w, data)
}

func GreetTemplate(w http.ResponseWriter, r *http.Request) {
	// ok: go-html-from-request
	if err := greeting.Execute(w, struct{ Name string }{r.URL.Query().Get("name")}); err != nil {
		http.Error(w, "rendering failed", http.StatusInternalServerError)
	}
}

func GreetEscaped(w http.ResponseWriter, r *http.Request) {
	// ok: go-html-from-request
	fmt.Fprintf(w, "<h1>Hello %s</h1>", html.EscapeString(r.FormValue("name")))
}

func Logo() template.HTML {
	// ok: go-html-from-request
	return template.HTML(`<img src="/logo.svg" alt="logo">`)
}
