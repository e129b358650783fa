package logs

import (
	"bufio"
	"os"
	"strings"
)

func Errors(path string) (int, error) {
	// ruleid: go-whole-file-read
	data, err := os.ReadFile(path)
	if err != nil {
		return 0, err
	}
	count := 0
	for _, line := range strings.Split(string(data), "\n") {
		if strings.Contains(line, "ERROR") {
			count++
		}
	}
	return count, nil
}

func ErrorsByLine(path string) (int, error) {
	// ok: go-whole-file-read
	file, err := os.Open(path)
	if err != nil {
		return 0, err
	}
	defer file.Close()
	count := 0
	scanner := bufio.NewScanner(file)
	for scanner.Scan() {
		if strings.Contains(scanner.Text(), "ERROR") {
			count++
		}
	}
	return count, scanner.Err()
}

func Header(path string) (string, error) {
	// ok: go-whole-file-read
	data, err := os.ReadFile(path)
	return string(data), err
}
