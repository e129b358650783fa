import pg from 'pg';

const pool = new pg.Pool();

/** The stock of each article; articles that we do not have are 0. */
export async function stock(skus) {
  const levels = new Map(skus.map((sku) => [sku, 0]));
  for (const sku of skus) {
    const { rows } = await pool.query('SELECT level FROM stock WHERE sku = $1', [sku]);
    if (rows.length > 0) {
      levels.set(sku, rows[0].level);
    }
  }
  return levels;
}

/** Articles that must be ordered again. */
export function low(levels, limit) {
  return [...levels].filter(([, level]) => level < limit).map(([sku]) => sku);
}
