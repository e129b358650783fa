package directory

import (
	"fmt"

	"github.com/go-ldap/ldap/v3"
)

func userFilter(name string) string {
	// ruleid: go-ldap-filter-built
	return fmt.Sprintf("(&(objectClass=person)(uid=%s))", name)
}

func mailFilter(mail string) string {
	// ruleid: go-ldap-filter-built
	return "(mail=" + mail + ")"
}

func safeFilter(name string) string {
	// ok: go-ldap-filter-built
	return fmt.Sprintf("(&(objectClass=person)(uid=%s))", ldap.EscapeFilter(name))
}

func describe(name string) string {
	// ok: go-ldap-filter-built
	return fmt.Sprintf("user (%s)", name)
}
