// Package leave sends visitors on.
package leave

import (
	"net/http"
)

// Leave redirects to the page that the visitor came from.
func Leave(w http.ResponseWriter, r *http.Request) {
	next := r.URL.Query().Get("next")
	http.Redirect(w, r, next, http.StatusFound)
}
