package service

import (
	"os"

	"golang.org/x/exp/slog"
)

// NewLogger returns a logger that writes JSON to standard error.
func NewLogger(debug bool) *slog.Logger {
	level := slog.LevelInfo
	if debug {
		level = slog.LevelDebug
	}
	return slog.New(slog.NewJSONHandler(os.Stderr, &slog.HandlerOptions{Level: level}))
}

// Started notes that the service listens.
func Started(logger *slog.Logger, address string) {
	logger.Info("listening", "address", address)
}
