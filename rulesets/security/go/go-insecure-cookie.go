package session

import "net/http"

func Set(w http.ResponseWriter, token string) {
	// ruleid: go-insecure-cookie
	http.SetCookie(w, &http.Cookie{Name: "session", Value: token, Path: "/"})
}

func SetOpen(w http.ResponseWriter, token string) {
	// ruleid: go-insecure-cookie
	http.SetCookie(w, &http.Cookie{Name: "auth_token", Value: token, HttpOnly: false, Secure: true})
}

func SetSafely(w http.ResponseWriter, token string) {
	// ok: go-insecure-cookie
	http.SetCookie(w, &http.Cookie{Name: "session", Value: token, HttpOnly: true, Secure: true})
}

func Theme(w http.ResponseWriter) {
	// ok: go-insecure-cookie
	http.SetCookie(w, &http.Cookie{Name: "theme", Value: "dark"})
}
