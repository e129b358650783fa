/** Discounts of the week. */

/** Whether a price is reduced by exactly ten percent. */
export function isTenPercentOff(price, listPrice) {
  return price / listPrice === 0.9;
}

/** What a customer saves. */
export function saved(price, listPrice) {
  return Math.max(listPrice - price, 0);
}
