export function highestPaid(orders) {
  // ruleid: js-reduce-of-empty
  return orders.filter((order) => order.paid).reduce((best, order) => (order.total > best.total ? order : best));
}

export function total(orders) {
  // ruleid: js-reduce-of-empty
  return orders.map((order) => order.total).reduce((sum, value) => sum + value);
}

export function totalFromZero(orders) {
  // ok: js-reduce-of-empty
  return orders.map((order) => order.total).reduce((sum, value) => sum + value, 0);
}

export function highestPaidChecked(orders) {
  const paid = orders.filter((order) => order.paid);
  if (paid.length === 0) {
    return null;
  }
  // ok: js-reduce-of-empty
  return paid.reduce((best, order) => (order.total > best.total ? order : best));
}
