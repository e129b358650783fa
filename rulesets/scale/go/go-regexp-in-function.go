package orders

import "regexp"

var orderID = regexp.MustCompile(`^[A-Z]{2}\d{6}$`)

func ValidOrderID(id string) bool {
	// ok: go-regexp-in-function
	return orderID.MatchString(id)
}

func ValidSKU(sku string) bool {
	// ruleid: go-regexp-in-function
	pattern := regexp.MustCompile(`^[a-z0-9-]{3,20}$`)
	return pattern.MatchString(sku)
}

func Matcher(expression string) (*regexp.Regexp, error) {
	// ok: go-regexp-in-function
	return regexp.Compile(expression)
}

func NewFilter(words []string) *Filter {
	// ok: go-regexp-in-function
	return &Filter{words: words, space: regexp.MustCompile(`\s+`)}
}
