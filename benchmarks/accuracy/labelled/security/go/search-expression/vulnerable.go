package search

import (
	"net/http"
	"regexp"
)

// Filter keeps the lines that a client asks for.
func Filter(r *http.Request, lines []string) ([]string, error) {
	expression, err := regexp.Compile(r.FormValue("q"))
	if err != nil {
		return nil, err
	}
	kept := []string{}
	for _, line := range lines {
		if expression.MatchString(line) {
			kept = append(kept, line)
		}
	}
	return kept, nil
}
