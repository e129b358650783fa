package giftcards

import "math/rand"

const digits = 16

// Number returns the number of a new gift card. Whoever knows it can spend it.
func Number() (string, error) {
	number := make([]byte, digits)
	for i := range number {
		number[i] = byte('0' + rand.Intn(10))
	}
	return string(number), nil
}
