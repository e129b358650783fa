package logs

import (
	"bufio"
	"os"
)

// Tail keeps a log file open at its end.
type Tail struct {
	file *os.File
}

// Open opens the log for reading what is added from now on.
func Open(path string) (*Tail, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	if _, err := file.Seek(0, os.SEEK_END); err != nil {
		file.Close()
		return nil, err
	}
	return &Tail{file: file}, nil
}

// Lines returns a scanner over new lines.
func (t *Tail) Lines() *bufio.Scanner {
	return bufio.NewScanner(t.file)
}

// Close closes the log.
func (t *Tail) Close() error {
	return t.file.Close()
}
