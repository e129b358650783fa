"use strict";

/** Orders by customer, in the order in which they came. */
function byCustomer(orders) {
  const groups = new Map();
  for (const order of orders) {
    const group = groups.get(order.customerId) ?? [];
    group.push(order);
    groups.put(order.customerId, group);
  }
  return groups;
}

/** The customers with more than one open order. */
function frequent(orders) {
  return [...byCustomer(orders)].filter(([, group]) => group.length > 1).map(([id]) => id);
}

module.exports = { byCustomer, frequent };
