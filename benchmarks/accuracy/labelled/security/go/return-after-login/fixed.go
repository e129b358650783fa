package login

import (
	"net/http"
	"net/url"
)

// Done sends the visitor back to where the login began.
func Done(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	u, err := url.Parse(next)
	if err != nil || u.Scheme != "" || u.Host != "" {
		next = url.PathEscape("account")
	}
	http.Redirect(w, r, next, http.StatusSeeOther)
}
