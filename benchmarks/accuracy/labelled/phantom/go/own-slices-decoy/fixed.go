package report

import (
	"strings"

	"example.com/billing/internal/slices"
)

// Invoice of a customer.
type Invoice struct {
	Number string
	Paid   bool
}

// Open invoices as text.
func Open(invoices []Invoice) string {
	open := slices.Filter(invoices, func(one Invoice) bool { return !one.Paid })
	return strings.Join(slices.Map(open, func(one Invoice) string { return one.Number }), ", ")
}
