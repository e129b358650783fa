import { place } from "./orders.js";

/** Entry point of the function behind POST /orders. */
export async function handler(event) {
  const order = JSON.parse(event.body);
  const id = await place(order);
  return { statusCode: 201, body: JSON.stringify({ id }) };
}
