package prices

// Article is what is sold.
type Article struct{ Cents int }

// Cheapest gives the lowest price of the wanted articles.
func Cheapest(articles map[string]*Article, wanted []string) (int, bool) {
	lowest, found := 0, false
	for _, id := range wanted {
		article, ok := articles[id]
		if !ok {
			continue
		}
		if !found || article.Cents < lowest {
			lowest, found = article.Cents, true
		}
	}
	return lowest, found
}

// Sum adds up all prices.
func Sum(articles map[string]*Article) int {
	total := 0
	for id := range articles {
		total += articles[id].Cents
	}
	return total
}
