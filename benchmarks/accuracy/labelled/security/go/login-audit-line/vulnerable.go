package audit

import "log"

// Login writes one line for each login.
func Login(username string, succeeded bool) {
	if succeeded {
		log.Printf("login of %s succeeded", username)
		return
	}
	log.Printf("login failed: %t", succeeded)
}
