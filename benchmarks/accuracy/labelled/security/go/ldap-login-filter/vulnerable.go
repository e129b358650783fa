package directory

import (
	"fmt"

	"github.com/go-ldap/ldap/v3"
)

const base = "ou=people,dc=example,dc=com"

// Find searches a person by login name.
func Find(conn *ldap.Conn, uid string) (*ldap.Entry, error) {
	filter := fmt.Sprintf("(&(objectClass=inetOrgPerson)(uid=%s))", uid)
	request := ldap.NewSearchRequest(base, ldap.ScopeWholeSubtree, ldap.NeverDerefAliases, 1, 5, false, filter, nil, nil)
	result, err := conn.Search(request)
	if err != nil {
		return nil, fmt.Errorf("search: %w", err)
	}
	if len(result.Entries) != 1 {
		return nil, fmt.Errorf("%d entries", len(result.Entries))
	}
	return result.Entries[0], nil
}
