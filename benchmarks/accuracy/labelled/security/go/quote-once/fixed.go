package export

import "strings"

// Cell quotes a cell of a CSV file.
func Cell(text string) string {
	return "'" + strings.ReplaceAll(text, "'", "''") + "'"
}
