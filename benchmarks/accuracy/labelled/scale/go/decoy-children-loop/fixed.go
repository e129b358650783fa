package invoice

// Line is one line of an invoice, in cents.
type Line struct {
	Article string
	Cents   int64
}

// Invoice has lines.
type Invoice struct {
	Number string
	Lines  []Line
}

// Paid sums what was paid for one article.
func Paid(invoices []Invoice, article string) int64 {
	var sum int64
	for _, invoice := range invoices {
		for _, line := range invoice.Lines {
			if line.Article == article {
				sum += line.Cents
			}
		}
	}
	return sum
}
