package pages

import (
	"fmt"
	"html"
)

func Greeting(name string) string {
	// ruleid: go-html-built-from-parameter
	return fmt.Sprintf("<h1>Hello, %s</h1>", name)
}

func Title(title string) string {
	// ruleid: go-html-built-from-parameter
	return "<title>" + title + "</title>"
}

func SafeGreeting(name string) string {
	// ok: go-html-built-from-parameter
	return fmt.Sprintf("<h1>Hello, %s</h1>", html.EscapeString(name))
}

func Usage(name string) string {
	// ok: go-html-built-from-parameter
	return fmt.Sprintf("usage: %s <file>", name)
}

func card(w io.Writer, user User) {
	// ruleid: go-html-built-from-parameter
	fmt.Fprintf(w, "<h2>%s</h2>", user.Name)
}

func cardSafely(w io.Writer, user User) {
	// ok: go-html-built-from-parameter
	fmt.Fprintf(w, "<h2>%s</h2>", html.EscapeString(user.Name))
	// ok: go-html-built-from-parameter
	fmt.Fprintf(w, "<h2>%d</h2>", user.Age)
}
