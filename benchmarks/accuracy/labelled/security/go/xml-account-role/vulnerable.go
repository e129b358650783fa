package accounts

import (
	"errors"
	"fmt"

	"github.com/antchfx/xmlquery"
)

// ErrUnknown says that there is no such account.
var ErrUnknown = errors.New("no such account")

// Role reads the role of an account from the accounts document.
func Role(doc *xmlquery.Node, name string) (string, error) {
	node, err := xmlquery.Query(doc, fmt.Sprintf("//account[@name='%s']/role", name))
	if err != nil {
		return "", fmt.Errorf("role: %w", err)
	}
	if node == nil {
		return "", ErrUnknown
	}
	return node.InnerText(), nil
}
