// Package status pings machines.
package status

import (
	"net/http"
	"os/exec"
)

// Ping answers with the output of one ping.
func Ping(w http.ResponseWriter, r *http.Request) {
	host := r.FormValue("host")
	out, err := exec.CommandContext(r.Context(), "ping", "-c", "1", "--", host).Output()
	if err != nil {
		http.Error(w, "unreachable", http.StatusBadGateway)
		return
	}
	w.Header().Set("Content-Type", "text/plain")
	if _, err := w.Write(out); err != nil {
		return
	}
}
