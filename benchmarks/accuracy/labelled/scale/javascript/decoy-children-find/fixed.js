/** The main line of each order: that of the article the customer searched for. */
export function mainLines(orders) {
  return orders.map((order) => order.lines.find((line) => line.sku === order.searchedSku) ?? order.lines[0]);
}

/** Orders with a line that has to be cooled. */
export function cooled(orders) {
  return orders.filter((order) => order.lines.some((line) => line.storage === 'cold'));
}

/** Names of the months that have orders. */
export function months(orders) {
  const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const used = new Set(orders.map((order) => new Date(order.day).getMonth()));
  return names.filter((name, month) => used.has(month));
}
