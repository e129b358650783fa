package auth

import (
	crand "crypto/rand"
	"encoding/base64"
	"fmt"
	"math/rand"
	"time"
)

const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

// GenerateResetToken returns a token for a password reset link.
func GenerateResetToken(length int) string {
	token := make([]byte, length)
	for i := range token {
		// ruleid: go-predictable-token
		token[i] = letters[rand.Intn(len(letters))]
	}
	return string(token)
}

func generateOTP() string {
	// ruleid: go-predictable-token
	return fmt.Sprintf("%06d", rand.Intn(1000000))
}

// NewVouchers returns codes that are worth money.
func NewVouchers(count int) []int {
	codes := make([]int, count)
	for i := range codes {
		// ruleid: go-predictable-token
		codes[i] = rand.Intn(1_000_000_000)
	}
	return codes
}

// lockerCode returns a code that nobody should guess.
func lockerCode() int {
	// ruleid: go-predictable-token
	return rand.Intn(10000)
}

// shuffled returns the questions of a quiz in another order.
func shuffled(questions []string) []int {
	// ok: go-predictable-token
	return rand.Perm(len(questions))
}

// pick returns one of the servers at random.
func pick(servers []string) string {
	// ok: go-predictable-token
	return servers[rand.Intn(len(servers))]
}

func GenerateSessionToken() (string, error) {
	buffer := make([]byte, 32)
	// ok: go-predictable-token
	if _, err := crand.Read(buffer); err != nil {
		return "", fmt.Errorf("reading random bytes: %w", err)
	}
	return base64.RawURLEncoding.EncodeToString(buffer), nil
}

func retryDelay(attempt int) time.Duration {
	// ok: go-predictable-token
	return time.Duration(rand.Intn(100*(attempt+1))) * time.Millisecond
}
