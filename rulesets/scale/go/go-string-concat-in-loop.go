package export

import "strings"

func CSV(rows [][]string) string {
	output := ""
	for _, row := range rows {
		// ruleid: go-string-concat-in-loop
		output += strings.Join(row, ",") + "\n"
	}
	return output
}

func CSVBuilder(rows [][]string) string {
	var output strings.Builder
	for _, row := range rows {
		// ok: go-string-concat-in-loop
		output.WriteString(strings.Join(row, ","))
		output.WriteByte('\n')
	}
	return output.String()
}

func Sum(rows []Row) int {
	total := 0
	for _, row := range rows {
		// ok: go-string-concat-in-loop
		total += row.Amount
	}
	return total
}
