package media

import (
	"context"
	"fmt"
	"net/http"
	"os/exec"
)

func Thumbnail(ctx context.Context, source, target string) error {
	command := fmt.Sprintf("convert %s -resize 128x128 %s", source, target)
	// ruleid: go-os-command-built-from-string
	return exec.CommandContext(ctx, "sh", "-c", command).Run()
}

func Ping(w http.ResponseWriter, r *http.Request) {
	host := r.URL.Query().Get("host")
	// ruleid: go-os-command-built-from-string
	output, err := exec.Command("/bin/bash", "-c", "ping -c 1 "+host).Output()
	if err != nil {
		http.Error(w, "ping failed", http.StatusBadGateway)
		return
	}
	w.Write(output)
}

func ThumbnailArgs(ctx context.Context, source, target string) error {
	// ok: go-os-command-built-from-string
	return exec.CommandContext(ctx, "convert", "--", source, "-resize", "128x128", target).Run()
}

func FreeSpace() ([]byte, error) {
	// ok: go-os-command-built-from-string
	return exec.Command("sh", "-c", "df -h / | tail -1").Output()
}

func Checkout(branch string) error {
	// ok: go-os-command-built-from-string
	return exec.Command("git", "checkout", "origin/"+branch).Run()
}
