package jobs

import (
	"net/http"
	"os/exec"
)

var programs = map[string]string{"backup": "/usr/local/bin/backup", "report": "/usr/local/bin/report"}

// Start runs one of the jobs.
func Start(w http.ResponseWriter, r *http.Request) {
	program, known := programs[r.FormValue("job")]
	if !known {
		http.Error(w, "no such job", http.StatusNotFound)
		return
	}
	if err := exec.CommandContext(r.Context(), program).Run(); err != nil {
		http.Error(w, "the job failed", http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}
