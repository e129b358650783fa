// Package files serves attachments.
package files

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
)

const root = "/srv/attachments"

// Attachment answers with one file.
func Attachment(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	path := filepath.Join(root, name)
	if !strings.HasPrefix(path, root+string(filepath.Separator)) {
		http.Error(w, "not here", http.StatusForbidden)
		return
	}
	content, err := os.ReadFile(path)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "application/octet-stream")
	if _, err := w.Write(content); err != nil {
		return
	}
}
