package sensors

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

const largest = 64 << 10

// ErrFrame is returned for a frame that is longer than any sensor sends.
var ErrFrame = errors.New("sensors: frame too long")

// Frame reads one frame: four bytes of length, then the content.
func Frame(conn io.Reader) ([]byte, error) {
	head := make([]byte, 4)
	if _, err := io.ReadFull(conn, head); err != nil {
		return nil, fmt.Errorf("sensors: head: %w", err)
	}
	size := binary.LittleEndian.Uint32(head)
	if size > largest {
		return nil, ErrFrame
	}
	content := make([]byte, size)
	if _, err := io.ReadFull(conn, content); err != nil {
		return nil, fmt.Errorf("sensors: content: %w", err)
	}
	return content, nil
}
