package audit

import (
	"log"
	"log/slog"
)

func Login(username string, ok bool) {
	// ruleid: go-log-injection-from-parameter
	log.Printf("login of %s: %t", username, ok)
}

func Refused(username string) {
	// ruleid: go-log-injection-from-parameter
	log.Println("refused: " + username)
}

func LoginSafely(username string, ok bool) {
	// ok: go-log-injection-from-parameter
	log.Printf("login of %q: %t", username, ok)
}

func RefusedSafely(username string) {
	// ok: go-log-injection-from-parameter
	slog.Info("refused", "user", username)
}
