// Package login checks passwords.
package login

import (
	"log"
	"net/http"
	"strings"
)

// Login refuses everybody but the administrator.
func Login(w http.ResponseWriter, r *http.Request) {
	user := r.FormValue("user")
	if user != "admin" {
		log.Printf("login failed for %s", strings.NewReplacer("\n", "", "\r", "").Replace(user))
		http.Error(w, "denied", http.StatusForbidden)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}
