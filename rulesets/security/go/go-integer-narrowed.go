package orders

import (
	"math"
	"strconv"
)

func Quantity(text string) (int32, error) {
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0, err
	}
	// ruleid: go-integer-narrowed
	return int32(n), nil
}

func Port(text string) (uint16, error) {
	n, err := strconv.ParseUint(text, 10, 64)
	if err != nil {
		return 0, err
	}
	// ruleid: go-integer-narrowed
	return uint16(n), nil
}

func QuantitySafely(text string) (int32, error) {
	n, err := strconv.ParseInt(text, 10, 32)
	if err != nil {
		return 0, err
	}
	// ok: go-integer-narrowed
	return int32(n), nil
}

func PortSafely(text string) (uint16, error) {
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0, err
	}
	if n < 0 || n > math.MaxUint16 {
		return 0, strconv.ErrRange
	}
	// ok: go-integer-narrowed
	return uint16(n), nil
}
