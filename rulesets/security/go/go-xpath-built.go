package accounts

import (
	"fmt"

	"github.com/antchfx/xmlquery"
)

func Find(doc *xmlquery.Node, name string) (*xmlquery.Node, error) {
	// ruleid: go-xpath-built
	return xmlquery.Query(doc, fmt.Sprintf("//user[name='%s']", name))
}

func Role(doc *xmlquery.Node, name string) (*xmlquery.Node, error) {
	// ruleid: go-xpath-built
	return xmlquery.Query(doc, "//user[@name='"+name+"']/role")
}

func FindSafely(doc *xmlquery.Node, name string) *xmlquery.Node {
	// ok: go-xpath-built
	for _, user := range xmlquery.Find(doc, "//user") {
		if user.SelectAttr("name") == name {
			return user
		}
	}
	return nil
}

func Nth(doc *xmlquery.Node, number int) (*xmlquery.Node, error) {
	// ok: go-xpath-built
	return xmlquery.Query(doc, fmt.Sprintf("//user[%d]", number))
}
