import { Collection } from "mongodb";

interface Order {
  customer: string;
  total: number;
}

/** The orders of a customer. */
export function ordersOf(orders: Collection<Order>, customer: string) {
  return orders.find({ customer: { $eq: customer } }).limit(100);
}
