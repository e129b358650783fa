export function total(prices: number[]) {
  let sum = 0;
  for (let i = 0; i <= prices.length; i++) {
    // ruleid: js-index-past-end
    sum += prices[i];
  }
  return sum;
}

export function totalOfItems(prices: number[]) {
  let sum = 0;
  for (let i = 0; i < prices.length; i++) {
    // ok: js-index-past-end
    sum += prices[i];
  }
  return sum;
}

export function prefixes(text: string) {
  const found = [];
  for (let end = 1; end <= text.length; end++) {
    // ok: js-index-past-end
    found.push(text.slice(0, end));
  }
  return found;
}
