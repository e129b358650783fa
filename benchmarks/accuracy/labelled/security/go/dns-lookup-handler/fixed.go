package diagnostics

import (
	"fmt"
	"net/http"
	"os/exec"
)

// Lookup shows what DNS says of a host.
func Lookup(w http.ResponseWriter, r *http.Request) {
	host := r.URL.Query().Get("host")
	if host == "" || len(host) > 253 {
		http.Error(w, "host is missing", http.StatusBadRequest)
		return
	}
	command := exec.CommandContext(r.Context(), "dig", "+short", "--", host)
	out, err := command.Output()
	if err != nil {
		http.Error(w, "lookup failed", http.StatusBadGateway)
		return
	}
	w.Header().Set("Content-Type", "text/plain")
	if _, err := fmt.Fprintf(w, "%d bytes\n", len(out)); err != nil {
		return
	}
}
