package directory

import (
	"fmt"

	"github.com/go-ldap/ldap/v3"
)

// Connect opens the directory of the staff and signs in as the service account.
func Connect(host, account, password string) (*ldap.Conn, error) {
	conn, err := ldap.DialURL("ldap://" + host)
	if err != nil {
		return nil, fmt.Errorf("directory: %w", err)
	}
	if err := conn.Bind(account, password); err != nil {
		conn.Close()
		return nil, fmt.Errorf("directory: sign in: %w", err)
	}
	return conn, nil
}
