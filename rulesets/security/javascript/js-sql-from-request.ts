import { Request, Response } from "express";
import { pool } from "./database";

const SORTABLE: Record<string, string> = { name: "name", age: "age" };

export async function list(req: Request, res: Response) {
  const sort = req.query.sort || "name";
  // ruleid: js-sql-from-request
  const { rows } = await pool.query(`SELECT * FROM people ORDER BY ${sort}`);
  res.json(rows);
}

export async function page(req: Request, res: Response) {
  const text = "SELECT * FROM people LIMIT " + req.query.limit;
  // ruleid: js-sql-from-request
  res.json(await pool.query(text));
}

export async function listSafely(req: Request, res: Response) {
  const column = SORTABLE[req.query.sort as string] ?? "name";
  // ok: js-sql-from-request
  res.json(await pool.query(`SELECT * FROM people ORDER BY ${column}`));
}

export async function pageSafely(req: Request, res: Response) {
  const limit = Number(req.query.limit) || 20;
  // ok: js-sql-from-request
  res.json(await pool.query(`SELECT * FROM people LIMIT ${limit}`));
}

export async function find(req: Request, res: Response) {
  // ok: js-sql-from-request
  res.json(await pool.query("SELECT * FROM people WHERE id = $1", [req.params.id]));
}
