package logs

import (
	"fmt"
	"os"
)

// Log writes lines into a file that stays open.
type Log struct{ file *os.File }

// Open makes a log; its owner closes it.
func Open(path string) (*Log, error) {
	file, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, fmt.Errorf("log: %w", err)
	}
	return &Log{file: file}, nil
}

// Close gives the file back.
func (l *Log) Close() error { return l.file.Close() }
