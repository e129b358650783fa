package report

import (
	"context"
	"fmt"
	"os"
	"os/exec"
)

// Render turns markdown into a PDF.
func Render(ctx context.Context, markdown []byte) ([]byte, error) {
	source, err := os.CreateTemp("", "report-*.md")
	if err != nil {
		return nil, fmt.Errorf("report: %w", err)
	}
	defer source.Close()
	if _, err := source.Write(markdown); err != nil {
		return nil, fmt.Errorf("report: %w", err)
	}
	if err := source.Sync(); err != nil {
		return nil, fmt.Errorf("report: %w", err)
	}
	output, err := exec.CommandContext(ctx, "pandoc", "--to=pdf", "--", source.Name()).Output()
	if err != nil {
		return nil, fmt.Errorf("pandoc: %w", err)
	}
	return output, nil
}
