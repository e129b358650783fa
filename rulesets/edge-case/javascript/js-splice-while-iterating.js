export function expire(sessions, now) {
  // ruleid: js-splice-while-iterating
  sessions.forEach((session, index) => {
    if (session.until < now) {
      sessions.splice(index, 1);
    }
  });
}

export function dropClosed(orders) {
  // ruleid: js-splice-while-iterating
  for (let i = 0; i < orders.length; i++) {
    if (orders[i].closed) {
      orders.splice(i, 1);
    }
  }
  return orders;
}

export function openOrders(orders) {
  // ok: js-splice-while-iterating
  return orders.filter((order) => !order.closed);
}

export function dropFromEnd(orders) {
  // ok: js-splice-while-iterating
  for (let i = orders.length - 1; i >= 0; i--) {
    if (orders[i].closed) {
      orders.splice(i, 1);
    }
  }
}

export function removeOne(orders, id) {
  // ok: js-splice-while-iterating
  for (let i = 0; i < orders.length; i++) {
    if (orders[i].id === id) {
      orders.splice(i, 1);
      break;
    }
  }
}
