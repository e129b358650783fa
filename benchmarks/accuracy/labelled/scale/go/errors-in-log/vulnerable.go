package logs

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"strings"
)

// Failures counts the lines of a log file that tell of a failure.
func Failures(path string) (int, error) {
	count := 0
	data, err := os.ReadFile(path)
	if err != nil {
		return 0, fmt.Errorf("log: %w", err)
	}
	for _, line := range strings.Split(string(data), "\n") {
		if strings.Contains(line, " ERROR ") {
			count++
		}
	}
	return count, nil
}

// Tail returns the last part of a text that was read before.
func Tail(text []byte, size int) *bufio.Scanner {
	if len(text) > size {
		text = text[len(text)-size:]
	}
	return bufio.NewScanner(bytes.NewReader(text))
}
