package sensors

import (
	"encoding/binary"

	"fmt"
	"io"
)



// Frame reads one frame: four bytes of length, then the content.
func Frame(conn io.Reader) ([]byte, error) {
	head := make([]byte, 4)
	if _, err := io.ReadFull(conn, head); err != nil {
		return nil, fmt.Errorf("sensors: head: %w", err)
	}
	size := binary.LittleEndian.Uint32(head)

	content := make([]byte, size)
	if _, err := io.ReadFull(conn, content); err != nil {
		return nil, fmt.Errorf("sensors: content: %w", err)
	}
	return content, nil
}
