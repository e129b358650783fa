import { place } from "./orders.js";

/** Entry point of the function behind POST /orders. */
export async function handler(event) {
  let order;
  try {
    order = JSON.parse(event.body);
  } catch {
    return { statusCode: 400, body: "not JSON" };
  }
  const id = await place(order);
  return { statusCode: 201, body: JSON.stringify({ id }) };
}
