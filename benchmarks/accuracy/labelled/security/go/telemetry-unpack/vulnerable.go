package telemetry

import (
	"bytes"
	"compress/zlib"
	"encoding/json"

	"fmt"
	"io"
)



// Event is what a device reports.
type Event struct {
	Device string `json:"device"`
	Kind   string `json:"kind"`
}

// Unpack reads the compressed events of a device.
func Unpack(message []byte) ([]Event, error) {
	reader, err := zlib.NewReader(bytes.NewReader(message))
	if err != nil {
		return nil, fmt.Errorf("telemetry: %w", err)
	}
	defer reader.Close()
	text, err := io.ReadAll(reader)
	if err != nil {
		return nil, fmt.Errorf("telemetry: %w", err)
	}

	var events []Event
	if err := json.Unmarshal(text, &events); err != nil {
		return nil, fmt.Errorf("telemetry: %w", err)
	}
	return events, nil
}
