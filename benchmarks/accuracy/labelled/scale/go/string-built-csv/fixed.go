package export

import (
	"strconv"
	"strings"
)

// Point is one measurement.
type Point struct {
	Sensor string
	Value  float64
}

// Lines renders the points, one per line.
func Lines(points []Point) string {
	var text strings.Builder
	text.WriteString("sensor;value\n")
	for _, point := range points {
		text.WriteString(point.Sensor + ";" + strconv.FormatFloat(point.Value, 'f', 2, 64) + "\n")
	}
	return text.String()
}

// Sensors are the names of the first column.
func Sensors(header string) []string {
	return strings.Split(header, ";")
}
