package audit

import "log/slog"

// Login writes one record for each login.
func Login(username, address string) {
	slog.Info("login", "user", username, "address", address)
}
