/** Stars of a product: the average of its reviews, or null without any. */
function averageOf(reviews) {
  const stars = reviews.map((review) => review.stars);
  if (stars.length === 0) {
    return null;
  }
  const average = stars.reduce((sum, one) => sum + one, 0) / stars.length;
  return Math.round(average * 10) / 10;
}

function bestRated(products) {
  return products.filter((product) => averageOf(product.reviews) >= 4.5);
}

module.exports = { averageOf, bestRated };
