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
	accounts, err := xmlquery.QueryAll(doc, "//account")
	if err != nil {
		return "", fmt.Errorf("role: %w", err)
	}
	for _, account := range accounts {
		if account.SelectAttr("name") == name {
			return account.SelectElement("role").InnerText(), nil
		}
	}
	return "", ErrUnknown
}
