async function newest(db) {
  // ruleid: removed-limit
  const orders = await db.orders.find({ open: true }).sort({ at: -1 });
  return orders.map((order) => order.number);
}

async function oldest(db, size) {
  // ok: removed-limit
  const orders = await db.orders.find({ open: true }).sort({ at: 1 }).limit(Math.min(size, 100));
  return orders.map((order) => order.number);
}
