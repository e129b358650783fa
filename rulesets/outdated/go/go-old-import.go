package sample

import (
	// ok: go-old-import
	"context"
	// ok: go-old-import
	"errors"

	// ruleid: go-old-import
	oldcontext "golang.org/x/net/context"
	// ruleid: go-old-import
	"golang.org/x/exp/slog"
	// ok: go-old-import
	"golang.org/x/net/html"
)

func run(first context.Context, second oldcontext.Context) error {
	slog.Info("run", "node", html.ElementNode)
	return errors.Join(first.Err(), second.Err())
}
