package invoices

import (
	"bytes"
	"errors"
	"fmt"

)

// Mail returns a message with an invoice.
func Mail(to, subject string, invoice []byte) ([]byte, error) {
	if to == "" {
		return nil, errors.New("invoice: no address")
	}
	var out bytes.Buffer
	fmt.Fprintf(&out, "To: %s\r\n", to)
	fmt.Fprintf(&out, "Subject: %s\r\n\r\n", subject)
	out.Write(invoice)
	return out.Bytes(), nil
}
