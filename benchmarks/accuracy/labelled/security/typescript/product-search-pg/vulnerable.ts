import { Pool } from "pg";

interface Product {
  id: number;
  name: string;
  price_cents: number;
}

export class ProductRepository {
  constructor(private readonly pool: Pool) {}

  async search(term: string): Promise<Product[]> {
    const sql = `SELECT id, name, price_cents FROM products WHERE name ILIKE '%${term}%' LIMIT 50`;
    const result = await this.pool.query<Product>(sql);
    return result.rows;
  }

  async byId(id: number): Promise<Product | undefined> {
    const result = await this.pool.query<Product>("SELECT id, name, price_cents FROM products WHERE id = $1", [id]);
    return result.rows.at(0);
  }
}
