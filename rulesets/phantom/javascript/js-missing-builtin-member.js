export function hasFilters(filters) {
  // ruleid: js-missing-builtin-member
  return !Object.isEmpty(filters);
}

export function averagePrice(prices) {
  // ruleid: js-missing-builtin-member
  return Math.average(...prices);
}

export function readSettings(text) {
  // ruleid: js-missing-builtin-member
  const settings = JSON.parseString(text);
  // ruleid: js-missing-builtin-member
  console.printf("read %d settings", settings.length);
  return settings;
}

export function hasFiltersReal(filters) {
  // ok: js-missing-builtin-member
  return Object.keys(filters).length > 0;
}

export function averagePriceReal(prices) {
  // ok: js-missing-builtin-member
  return prices.length ? prices.reduce((sum, price) => sum + price, 0) / prices.length : 0;
}

export function readSettingsReal(text) {
  // ok: js-missing-builtin-member
  return JSON.parse(text);
}

export function same(lodash, left, right) {
  // ok: js-missing-builtin-member
  return lodash.isEqual(left, right);
}
