// Package leave sends visitors on.
package leave

import (
	"net/http"
	"strings"
)

// Leave redirects to the page that the visitor came from.
func Leave(w http.ResponseWriter, r *http.Request) {
	next := r.URL.Query().Get("next")
	if !strings.HasPrefix(next, "/") || strings.HasPrefix(next, "//") || strings.Contains(next, "\\") {
		next = "/"
	}
	http.Redirect(w, r, next, http.StatusFound)
}
