package media

import (
	"context"
	"fmt"
	"os/exec"
)

// Convert scales a picture.
func Convert(ctx context.Context, source, target string, width int) error {
	command := exec.CommandContext(ctx, "convert", source, "-resize", fmt.Sprintf("%dx", width), target)
	if out, err := command.CombinedOutput(); err != nil {
		return fmt.Errorf("convert: %w: %d bytes of output", err, len(out))
	}
	return nil
}
