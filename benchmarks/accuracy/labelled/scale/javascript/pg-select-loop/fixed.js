import pg from 'pg';

const pool = new pg.Pool();

/** The stock of each article; articles that we do not have are 0. */
export async function stock(skus) {
  const levels = new Map(skus.map((sku) => [sku, 0]));
  const { rows } = await pool.query('SELECT sku, level FROM stock WHERE sku = ANY($1)', [skus]);
  for (const row of rows) {
    levels.set(row.sku, row.level);
  }
  return levels;
}

/** Articles that must be ordered again. */
export function low(levels, limit) {
  return [...levels].filter(([, level]) => level < limit).map(([sku]) => sku);
}
