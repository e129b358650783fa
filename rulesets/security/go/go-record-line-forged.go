package imports

import (
	"fmt"
	"io"
	"log"
	"log/slog"
	"os"
)

// Note adds a line about an import to the audit log.
func Note(out io.Writer, file string, count int) error {
	// ruleid: go-record-line-forged
	_, err := fmt.Fprintf(out, "imported %s: %d rows\n", file, count)
	return err
}

func (a *AuditLog) Add(actor, action string) error {
	// ruleid: go-record-line-forged
	_, err := a.file.WriteString(fmt.Sprintf("%s did %s\n", actor, action))
	return err
}

// Rejected logs the address that a visitor typed.
func Rejected(address string) {
	// ruleid: go-record-line-forged
	log.Printf("rejected address %s", address)
}

// NoteSafely adds a line about an import to the audit log.
func NoteSafely(out io.Writer, file string, count int) error {
	// ok: go-record-line-forged
	_, err := fmt.Fprintf(out, "imported %q: %d rows\n", file, count)
	return err
}

// RejectedSafely logs the address that a visitor typed.
func RejectedSafely(address string) {
	// ok: go-record-line-forged
	slog.Warn("rejected", "address", address)
}

// Started says where the service listens.
func Started(address string) {
	// ok: go-record-line-forged
	log.Printf("listening on %s", address)
}

// Table prints a line of a report.
func Table(title string) {
	// ok: go-record-line-forged
	fmt.Fprintf(os.Stdout, "%s\n", title)
}
