package reports

import (
	"net/http"
	"path/filepath"
)

const root = "/srv/reports"

// Download serves one report.
func Download(w http.ResponseWriter, r *http.Request) {
	name := filepath.Base(r.PathValue("name"))
	http.ServeFile(w, r, filepath.Join(root, name))
}
