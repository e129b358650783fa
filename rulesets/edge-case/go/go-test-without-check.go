package shop

import (
	"fmt"
	"testing"
)

// ruleid: go-test-without-check
func TestPrice(t *testing.T) {
	price := Price(100, 10)
	fmt.Println(price)
}

// ok: go-test-without-check
func TestPriceChecked(t *testing.T) {
	if got := Price(100, 10); got != 90 {
		t.Errorf("got %d, want 90", got)
	}
}
