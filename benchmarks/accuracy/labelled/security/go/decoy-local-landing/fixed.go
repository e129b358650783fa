package signin

import (
	"net/http"
	"strings"
)

// Done sends the visitor on to the page of this site that was asked for.
func Done(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, localPage(r.FormValue("page")), http.StatusSeeOther)
}

func localPage(page string) string {
	if !strings.HasPrefix(page, "/") || strings.HasPrefix(page, "//") || strings.Contains(page, "\\") {
		return "/"
	}
	return page
}
