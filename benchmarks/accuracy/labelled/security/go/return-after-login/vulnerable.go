package login

import (
	"net/http"
	"net/url"
)

// Done sends the visitor back to where the login began.
func Done(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	if next == "" {
		next = url.PathEscape("account")
	}
	http.Redirect(w, r, next, http.StatusSeeOther)
}
