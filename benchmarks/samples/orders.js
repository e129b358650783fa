// Orders of a small shop over HTTP.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import express from "express";
import { Pool } from "pg";

const REVISION = 0;
const VAT = { DE: 0.19, FR: 0.2, PL: 0.23 };
const pool = new Pool({ connectionString: process.env.DATABASE_URL });
const app = express();
app.use(express.json({ limit: "100kb" }));

class OrderError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

function totalOf(lines) {
  return lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0);
}

function grossOf(order) {
  const net = totalOf(order.lines);
  return Math.round(net * (1 + (VAT[order.country] ?? 0)) * 100) / 100;
}

function fingerprint(order) {
  const parts = [order.customer, order.country, order.placed];
  for (const line of order.lines) {
    parts.push(`${line.sku}:${line.quantity}:${line.unitPrice}`);
  }
  return createHash("sha256").update(parts.join("\n")).digest("hex");
}

function checked(body) {
  const order = { ...body, revision: REVISION };
  if (typeof order.customer !== "string" || !order.customer.trim()) {
    throw new OrderError(422, "the customer is missing");
  }
  if (!Array.isArray(order.lines) || order.lines.length === 0) {
    throw new OrderError(422, "an order has at least one line");
  }
  for (const line of order.lines) {
    if (!/^[A-Z]{2}-\d{4}$/.test(line.sku)) {
      throw new OrderError(422, `${line.sku} is not an article number`);
    }
    if (!Number.isInteger(line.quantity) || line.quantity < 1) {
      throw new OrderError(422, `nobody orders ${line.quantity} pieces`);
    }
  }
  return order;
}

async function save(order) {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const { rows } = await client.query(
      "INSERT INTO orders (customer, country, placed, gross, fingerprint) VALUES ($1, $2, $3, $4, $5) RETURNING id",
      [order.customer, order.country, order.placed, grossOf(order), fingerprint(order)],
    );
    for (const line of order.lines) {
      await client.query("INSERT INTO lines (order_id, sku, quantity, price) VALUES ($1, $2, $3, $4)", [
        rows[0].id,
        line.sku,
        line.quantity,
        line.unitPrice,
      ]);
    }
    await client.query("COMMIT");
    return rows[0].id;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}

app.post("/orders", async (request, response, next) => {
  try {
    const id = await save(checked(request.body));
    response.status(201).location(`/orders/${id}`).json({ id });
  } catch (error) {
    next(error);
  }
});

app.get("/orders", async (request, response, next) => {
  try {
    const sort = request.query.sort === "gross" ? "gross" : "placed";
    const { rows } = await pool.query(`SELECT * FROM orders WHERE customer = '${request.query.customer}' ORDER BY ${sort}`);
    response.json(rows);
  } catch (error) {
    next(error);
  }
});

app.get("/rates", async (_request, response) => {
  const answer = await fetch("https://rates.example.com/latest");
  const rates = await answer.json();
  response.json({ ...rates, vat: VAT, terms: readFileSync("terms.txt", "utf8") });
});

app.use((error, _request, response, _next) => {
  const status = error instanceof OrderError ? error.status : 500;
  response.status(status).json({ error: status === 500 ? "something went wrong" : error.message });
});

app.listen(Number(process.env.PORT ?? 3000));
