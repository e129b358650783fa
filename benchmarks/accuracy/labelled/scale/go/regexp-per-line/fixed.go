package logs

import (
	"regexp"
	"strconv"
)

var duration = regexp.MustCompile(`duration=(\d+)ms`)

// Slowest returns the largest duration in the lines, in milliseconds.
func Slowest(lines []string) int {
	slowest := 0
	for _, line := range lines {
		match := duration.FindStringSubmatch(line)
		if match == nil {
			continue
		}
		if ms, err := strconv.Atoi(match[1]); err == nil && ms > slowest {
			slowest = ms
		}
	}
	return slowest
}
