package reports

import (
	"fmt"
	"os"
	"path/filepath"
)

func Keep(report []byte) error {
	// ruleid: go-predictable-temp-file
	return os.WriteFile(filepath.Join(os.TempDir(), "report.csv"), report, 0o600)
}

func KeepFor(id int) (*os.File, error) {
	name := fmt.Sprintf("/tmp/report-%d.csv", id)
	// ruleid: go-predictable-temp-file
	return os.Create(name)
}

func KeepSafely() (*os.File, error) {
	// ok: go-predictable-temp-file
	return os.CreateTemp("", "report-*.csv")
}

func KeepInside(dir string, report []byte) error {
	// ok: go-predictable-temp-file
	return os.WriteFile(filepath.Join(dir, "report.csv"), report, 0o600)
}
