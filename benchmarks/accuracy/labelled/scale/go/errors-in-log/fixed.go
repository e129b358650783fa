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
	file, err := os.Open(path)
	if err != nil {
		return 0, fmt.Errorf("log: %w", err)
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		if strings.Contains(lines.Text(), " ERROR ") {
			count++
		}
	}
	return count, lines.Err()
}

// Tail returns the last part of a text that was read before.
func Tail(text []byte, size int) *bufio.Scanner {
	if len(text) > size {
		text = text[len(text)-size:]
	}
	return bufio.NewScanner(bytes.NewReader(text))
}
