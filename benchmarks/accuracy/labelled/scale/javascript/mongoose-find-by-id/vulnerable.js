import Order from '../models/order.js';
import User from '../models/user.js';

/** Rows of the weekly export: number, e-mail address and total. */
export async function exportRows(since) {
  const orders = await Order.find({ createdAt: { $gte: since } }).lean();
  const rows = [];
  for (const order of orders) {
    const user = await User.findById(order.userId).lean();
    rows.push([order.number, user ? user.email : '', order.total]);
  }
  return rows;
}

/** One line of the file. */
export function toLine(row) {
  return row.map((cell) => `"${cell}"`).join(',');
}
