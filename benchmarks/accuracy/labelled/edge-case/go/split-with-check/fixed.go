package table

import (
	"fmt"
	"strings"
)

// Pair reads a line such as "name=value".
func Pair(line string) (string, string, error) {
	parts := strings.SplitN(line, "=", 2)
	if len(parts) != 2 {
		return "", "", fmt.Errorf("not a pair: %.40q", line)
	}
	return parts[0], parts[1], nil
}

// First gives the first column of a line.
func First(line string) string {
	return strings.Split(line, ";")[0]
}
