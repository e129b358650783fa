package files

import (
	"context"
	"fmt"
	"os/exec"
	"strings"
	"time"
)

// List runs ls and returns its lines.
func List(ctx context.Context, dir string) ([]string, error) {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	command := exec.CommandContext(ctx, "sh", "-c", "ls -l "+dir)
	out, err := command.Output()
	if err != nil {
		return nil, fmt.Errorf("ls: %w", err)
	}
	return strings.Split(strings.TrimSpace(string(out)), "\n"), nil
}
