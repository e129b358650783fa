package invoices

import (
	"bytes"
	"errors"
	"fmt"
	"mime"
	"strings"
)

// Mail returns a message with an invoice.
func Mail(to, subject string, invoice []byte) ([]byte, error) {
	if strings.ContainsAny(to, "\r\n") {
		return nil, errors.New("invoice: invalid address")
	}
	var out bytes.Buffer
	fmt.Fprintf(&out, "To: %s\r\n", to)
	fmt.Fprintf(&out, "Subject: %s\r\n\r\n", mime.QEncoding.Encode("utf-8", subject))
	out.Write(invoice)
	return out.Bytes(), nil
}
