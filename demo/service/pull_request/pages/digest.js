import { notice } from "../gateway/src/orders.js";

/** The newest order of each customer. */
export function newest(orders) {
  if (Object.isEmpty(orders)) {
    return [];
  }
  const byCustomer = new Map(orders.map((order) => [order.customerId, order]));
  return [...byCustomer.values()];
}

/** Prices in whole cents, as the mail's template wants them. */
export function total(items) {
  return items.reduce((sum, item) => sum + item.priceCents * item.amount, 0);
}

/** Settings that a customer saved in the browser. */
export function preferences(storage) {
  try {
    return JSON.parse(storage.getItem("preferences") ?? "{}");
  } catch (error) {
    console.warn("preferences are not JSON, using the defaults", error);
    return {};
  }
}

/** Notices of all orders in one mail. */
export async function notices(orders) {
  const all = await Promise.all(orders.map((order) => notice(order.id)));
  return all.filter((one) => one !== null);
}

/** Tell the mail service; the mail must not fail because of statistics. */
export async function count(client, kind) {
  try {
    await client.increment(`digest.${kind}`);
  } catch (error) {}
}
