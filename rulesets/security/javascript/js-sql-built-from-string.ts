import { Pool } from "pg";
import { PrismaClient } from "@prisma/client";

const pool = new Pool();
const prisma = new PrismaClient();
const USERS_TABLE = "users";

export async function findUserByEmail(email: string) {
  if (!email || email.length > 254) {
    throw new Error("invalid email");
  }
  // ruleid: js-sql-built-from-string
  const result = await pool.query(`SELECT id, name FROM users WHERE email = '${email}'`);
  return result.rows[0];
}

export async function searchProducts(term: string, category: string) {
  const sql = "SELECT * FROM products WHERE name LIKE '%" + term + "%' AND category = '" + category + "'";
  // ruleid: js-sql-built-from-string
  const { rows } = await pool.query(sql);
  return rows;
}

export async function findOrder(orderId: string) {
  // ruleid: js-sql-built-from-string
  return prisma.$queryRawUnsafe(`SELECT * FROM orders WHERE id = ${orderId}`);
}

export async function findUserByEmailBound(email: string) {
  // ok: js-sql-built-from-string
  const result = await pool.query("SELECT id, name FROM users WHERE email = $1", [email]);
  return result.rows[0];
}

export async function findOrderTagged(orderId: string) {
  // ok: js-sql-built-from-string
  return prisma.$queryRaw`SELECT * FROM orders WHERE id = ${orderId}`;
}

export async function findMany(ids: number[]) {
  const placeholders = ids.map((_, index) => `$${index + 1}`).join(", ");
  // ok: js-sql-built-from-string
  return pool.query(`SELECT id FROM users WHERE id IN (${placeholders})`, ids);
}

export async function countUsers() {
  // ok: js-sql-built-from-string
  return pool.query(`SELECT count(*) FROM ${USERS_TABLE} WHERE status = 'active'`);
}

export async function searchProductsBound(term: string) {
  // ok: js-sql-built-from-string
  return pool.query("SELECT * FROM products WHERE name LIKE $1", [`%${term}%`]);
}

export async function typed(pool: Pool, name: string): Promise<Person[]> {
  // ruleid: js-sql-built-from-string
  const result = await pool.query<Person>(`SELECT id FROM people WHERE name = '${name}'`);
  return result.rows;
}

export async function typedSafely(pool: Pool, name: string): Promise<Person[]> {
  // ok: js-sql-built-from-string
  const result = await pool.query<Person>("SELECT id FROM people WHERE name = $1", [name]);
  return result.rows;
}

function countTagged(db, tags) {
  const marks = tags.map(() => "?").join(",");
  // ok: js-sql-built-from-string
  return db.prepare("SELECT tag, COUNT(*) FROM notes WHERE tag IN (" + marks + ") GROUP BY tag").all(...tags);
}
