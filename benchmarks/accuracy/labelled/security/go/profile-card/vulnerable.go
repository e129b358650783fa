package pages

import (
	"fmt"
	"html"
)

// Card renders the profile card of a user.
func Card(username string, visits int) string {
	heading := fmt.Sprintf("<h2>%s</h2>", username)
	return heading + footer(visits)
}

func footer(visits int) string {
	return html.UnescapeString(fmt.Sprintf("<p>%d visits</p>", visits))
}
