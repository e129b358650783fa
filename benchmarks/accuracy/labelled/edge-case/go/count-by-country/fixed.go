package stats

// Visit is one reader of a page.
type Visit struct{ Country string }

// ByCountry counts visits.
func ByCountry(visits []Visit) map[string]int {
	counts := make(map[string]int)
	for _, visit := range visits {
		counts[visit.Country] = counts[visit.Country] + 1
	}
	return counts
}
