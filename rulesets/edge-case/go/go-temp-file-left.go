package reports

import (
	"fmt"
	"os"
	"os/exec"
)

func Render(markdown string) ([]byte, error) {
	// ruleid: go-temp-file-left
	file, err := os.CreateTemp("", "report-*.md")
	if err != nil {
		return nil, err
	}
	defer file.Close()
	if _, err := file.WriteString(markdown); err != nil {
		return nil, err
	}
	return exec.Command("pandoc", "--", file.Name()).Output()
}

func RenderAndRemove(markdown string) ([]byte, error) {
	// ok: go-temp-file-left
	file, err := os.CreateTemp("", "report-*.md")
	if err != nil {
		return nil, err
	}
	defer os.Remove(file.Name())
	defer file.Close()
	if _, err := file.WriteString(markdown); err != nil {
		return nil, err
	}
	return exec.Command("pandoc", "--", file.Name()).Output()
}

func Workspace() (string, error) {
	// ok: go-temp-file-left
	folder, err := os.MkdirTemp("", "job-*")
	if err != nil {
		return "", fmt.Errorf("workspace: %w", err)
	}
	return folder, nil
}
