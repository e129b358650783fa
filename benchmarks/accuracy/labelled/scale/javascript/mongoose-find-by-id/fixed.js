import Order from '../models/order.js';
import User from '../models/user.js';

/** Rows of the weekly export: number, e-mail address and total. */
export async function exportRows(since) {
  const orders = await Order.find({ createdAt: { $gte: since } }).lean();
  const rows = [];
  const users = await User.find({ _id: { $in: orders.map((order) => order.userId) } }).lean();
  const usersById = new Map(users.map((user) => [String(user._id), user]));
  for (const order of orders) {
    const user = usersById.get(String(order.userId));
    rows.push([order.number, user ? user.email : '', order.total]);
  }
  return rows;
}

/** One line of the file. */
export function toLine(row) {
  return row.map((cell) => `"${cell}"`).join(',');
}
