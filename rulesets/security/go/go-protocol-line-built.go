package mailer

import (
	"errors"
	"fmt"
	"mime"
	"net"
	"strings"
)

func Message(to, subject, body string) []byte {
	// ruleid: go-protocol-line-built
	head := "To: " + to + "\r\n"
	// ruleid: go-protocol-line-built
	head += fmt.Sprintf("Subject: %s\r\n\r\n", subject)
	return []byte(head + body)
}

func Get(conn net.Conn, path string) error {
	// ruleid: go-protocol-line-built
	_, err := fmt.Fprintf(conn, "GET %s HTTP/1.1\r\nHost: cache\r\n\r\n", path)
	return err
}

func MessageSafely(to, subject, body string) ([]byte, error) {
	if strings.ContainsAny(to, "\r\n") {
		return nil, errors.New("invalid address")
	}
	// ok: go-protocol-line-built
	head := "To: " + to + "\r\n"
	// ok: go-protocol-line-built
	head += fmt.Sprintf("Subject: %s\r\n\r\n", mime.QEncoding.Encode("utf-8", subject))
	return []byte(head + body), nil
}

func Length(conn net.Conn, body string) error {
	// ok: go-protocol-line-built
	_, err := fmt.Fprintf(conn, "Content-Length: %d\r\n\r\n", len(body))
	return err
}
