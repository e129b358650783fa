package catalog

import "gorm.io/gorm"

// Article is what can be bought.
type Article struct {
	ID    uint
	SKU   string
	Cents int64
}

// Prices returns the price of each article, in cents.
func Prices(db *gorm.DB, skus []string) (map[string]int64, error) {
	prices := make(map[string]int64, len(skus))
	for _, sku := range skus {
		var article Article
		if err := db.Where("sku = ?", sku).First(&article).Error; err != nil {
			return nil, err
		}
		prices[article.SKU] = article.Cents
	}
	return prices, nil
}
