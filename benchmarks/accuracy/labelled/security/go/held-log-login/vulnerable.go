// Package login checks passwords.
package login

import (
	"log"
	"net/http"
)

// Login refuses everybody but the administrator.
func Login(w http.ResponseWriter, r *http.Request) {
	user := r.FormValue("user")
	if user != "admin" {
		log.Printf("login failed for %s", user)
		http.Error(w, "denied", http.StatusForbidden)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}
