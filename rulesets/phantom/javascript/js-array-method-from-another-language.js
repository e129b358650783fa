export function collectSkus(orders) {
  const skus = [];
  for (const order of orders) {
    // ruleid: js-array-method-from-another-language
    skus.append(order.sku);
  }
  return skus;
}

export function isWeekend(day) {
  // ruleid: js-array-method-from-another-language
  return ["saturday", "sunday"].contains(day);
}

export function isEmptyObject(value) {
  // ruleid: js-array-method-from-another-language
  return Object.keys(value).length() === 0;
}

export function collectSkusReal(orders) {
  const skus = [];
  for (const order of orders) {
    // ok: js-array-method-from-another-language
    skus.push(order.sku);
  }
  return skus;
}

export function isWeekendReal(day) {
  // ok: js-array-method-from-another-language
  return ["saturday", "sunday"].includes(day);
}

export function uniqueSkus(orders) {
  const skus = new Set();
  // ok: js-array-method-from-another-language
  orders.forEach((order) => skus.add(order.sku));
  return skus;
}

export function highlight(element) {
  // ok: js-array-method-from-another-language
  return element.classList.contains("active");
}
