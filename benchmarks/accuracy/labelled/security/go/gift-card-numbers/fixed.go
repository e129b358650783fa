package giftcards

import (
	"crypto/rand"
	"fmt"
	"math/big"
)

const digits = 16

// Number returns the number of a new gift card. Whoever knows it can spend it.
func Number() (string, error) {
	number := make([]byte, digits)
	for i := range number {
		digit, err := rand.Int(rand.Reader, big.NewInt(10))
		if err != nil {
			return "", fmt.Errorf("gift card: %w", err)
		}
		number[i] = byte('0' + digit.Int64())
	}
	return string(number), nil
}
