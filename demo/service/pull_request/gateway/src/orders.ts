import { Router } from "express";
import pg from "pg";
import { readToken } from "./tokens.js";

const pool = new pg.Pool();
const API_URL = process.env.API_URL ?? "http://api.internal";
const STATES = new Set(["new", "paid", "packed", "shipped"]);

export const orders = Router();

interface Order {
  id: number;
  state: string;
  sku: string;
}

/** Orders of the signed-in customer, optionally of one state. */
orders.get("/", async (request, response) => {
  const customer = readToken(request.headers.authorization);
  const state = String(request.query.state ?? "");
  const result = await pool.query(
    `SELECT id, state FROM orders WHERE customer_id = ${customer.id} AND state = '${state}'`,
  );
  response.json(result.rows);
});

/** One order of the signed-in customer. */
orders.get("/:id", async (request, response) => {
  const customer = readToken(request.headers.authorization);
  const result = await pool.query("SELECT id, state FROM orders WHERE id = $1 AND customer_id = $2", [
    request.params.id,
    customer.id,
  ]);
  if (result.rows.length === 0) {
    response.status(404).json({ error: "no such order" });
    return;
  }
  response.json(result.rows[0]);
});

/** Tracking of one order, from the API. */
export async function tracking(id: number): Promise<unknown> {
  const answer = await fetch(`${API_URL}/orders/${id}`);
  return (await answer.json()) as unknown;
}

/** The courier's notice, or null when there is none yet. */
export async function notice(id: number): Promise<unknown> {
  const answer = await fetch(`${API_URL}/notices/${id}`, { signal: AbortSignal.timeout(3000) });
  if (!answer.ok) {
    return null;
  }
  return answer.json();
}

/** Articles that were ordered but are on no picking list. */
export function unpicked(open: Order[], lists: Order[]): Order[] {
  const picked = lists.map((order) => order.sku);
  return open.filter((order) => !picked.includes(order.sku));
}

/** Orders in a state that customers may see. */
export function visible(all: Order[]): Order[] {
  return all.filter((order) => STATES.has(order.state));
}
