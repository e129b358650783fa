import { Pool } from "pg";

export function createPool(): Pool {
  return new Pool({
    host: process.env.DB_HOST,
    user: "shop",
    password: process.env.DB_PASSWORD,
    database: "shop",
    max: 10,
  });
}
