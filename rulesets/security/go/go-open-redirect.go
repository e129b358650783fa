package login

import (
	"net/http"
	"net/url"
)

func Done(w http.ResponseWriter, r *http.Request) {
	// ruleid: go-open-redirect
	http.Redirect(w, r, r.URL.Query().Get("next"), http.StatusFound)
}

func Leave(w http.ResponseWriter, r *http.Request) {
	target := r.FormValue("return_to")
	if target == "" {
		target = "/"
	}
	// ruleid: go-open-redirect
	http.Redirect(w, r, target, http.StatusSeeOther)
}

func DoneSafely(w http.ResponseWriter, r *http.Request) {
	next := r.URL.Query().Get("next")
	u, err := url.Parse(next)
	if err != nil || u.Host != "" || u.Scheme != "" {
		next = "/"
	}
	// ok: go-open-redirect
	http.Redirect(w, r, next, http.StatusFound)
}

func Item(w http.ResponseWriter, r *http.Request) {
	// ok: go-open-redirect
	http.Redirect(w, r, "/items/"+r.PathValue("id"), http.StatusFound)
}
