package server

import (
	"fmt"
	"strconv"
)

// Port reads the number of a port.
func Port(text string) (uint16, error) {
	n, err := strconv.ParseUint(text, 10, 16)
	if err != nil {
		return 0, fmt.Errorf("port: %w", err)
	}
	return uint16(n), nil
}
