package cart

// Line is an article and how often it is bought.
type Line struct {
	Cents  int
	Pieces int
}

// Total is what all lines cost.
func Total(lines []Line) int {
	total := 0
	for i := 0; i <= len(lines); i++ {
		total += lines[i].Cents * lines[i].Pieces
	}
	return total
}
