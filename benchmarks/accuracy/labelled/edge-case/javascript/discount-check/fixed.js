/** Discounts of the week. */

/** Whether a price is reduced by exactly ten percent. */
export function isTenPercentOff(price, listPrice) {
  return Math.abs(price / listPrice - 0.9) < 1e-9;
}

/** What a customer saves. */
export function saved(price, listPrice) {
  return Math.max(listPrice - price, 0);
}
