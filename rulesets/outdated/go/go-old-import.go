package sample

import (
	// ok: go-old-import
	"context"
	// ok: go-old-import
	"errors"

	// ruleid: go-old-import
	"golang.org/x/crypto/ssh/terminal"
	// ruleid: go-old-import
	"golang.org/x/exp/slog"
	// ok: go-old-import
	"golang.org/x/net/html"
)

func run(first context.Context) error {
	slog.Info("run", "node", html.ElementNode, "terminal", terminal.IsTerminal(0))
	return errors.Join(first.Err(), context.Cause(first))
}
