package parse

import "regexp"

// ok: go-regexp-in-loop
var orderID = regexp.MustCompile(`ORD-\d{6}`)

func OrderIDs(lines []string) []string {
	var found []string
	for _, line := range lines {
		// ruleid: go-regexp-in-loop
		pattern := regexp.MustCompile(`ORD-\d{6}`)
		found = append(found, pattern.FindAllString(line, -1)...)
	}
	return found
}

func OrderIDsFast(lines []string) []string {
	var found []string
	for _, line := range lines {
		// ok: go-regexp-in-loop
		found = append(found, orderID.FindAllString(line, -1)...)
	}
	return found
}
