import { Pool } from "pg";

export function createPool(): Pool {
  return new Pool({
    host: process.env.DB_HOST,
    user: "shop",
    password: "Sh0p-2024-prod!",
    database: "shop",
    max: 10,
  });
}
