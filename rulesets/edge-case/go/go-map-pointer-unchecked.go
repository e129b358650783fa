package shop

import "fmt"

func Email(users map[string]*User, id string) string {
	// ruleid: go-map-pointer-unchecked
	return users[id].Email
}

func EmailChecked(users map[string]*User, id string) (string, error) {
	user, ok := users[id]
	if !ok {
		return "", fmt.Errorf("no user %s", id)
	}
	// ok: go-map-pointer-unchecked
	return user.Email, nil
}

func Emails(users map[string]*User) []string {
	var emails []string
	for id := range users {
		// ok: go-map-pointer-unchecked
		emails = append(emails, users[id].Email)
	}
	return emails
}

func Price(prices map[string]Price, id string) int {
	// ok: go-map-pointer-unchecked
	return prices[id].Cents
}
