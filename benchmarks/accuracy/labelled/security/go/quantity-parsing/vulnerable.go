package orders

import (
	"fmt"
	"strconv"
)

// Quantity reads how many pieces are ordered.
func Quantity(text string) (int32, error) {
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return 0, fmt.Errorf("quantity: %w", err)
	}
	return int32(n), nil
}
