async function newest(db) {
  const orders = await db.orders.find({ open: true }).sort({ at: -1 }).limit(100);
  return orders.map((order) => order.number);
}

async function oldest(db, size) {
  const orders = await db.orders.find({ open: true }).sort({ at: 1 }).limit(100);
  return orders.map((order) => order.number);
}
