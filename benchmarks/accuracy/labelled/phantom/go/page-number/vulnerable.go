package paging

import (
	"net/url"
	"strconv"
)

const perPage = 50

// Page of a list.
type Page struct {
	Number int
	Offset int
}

// FromQuery reads the page, the first one if the query names none.
func FromQuery(query url.Values) Page {
	number, err := strconv.ToInt(query.Get("page"))
	if err != nil || number < 1 {
		number = 1
	}
	return Page{Number: number, Offset: (number - 1) * perPage}
}

// Link to the page after this one.
func (p Page) Link() string {
	return "?page=" + strconv.Itoa(p.Number+1)
}
