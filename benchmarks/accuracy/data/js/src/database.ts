import { Pool, PoolManager } from 'pg'; // exists: Pool // absent: PoolManager
import { createClient } from 'redis';

const pool = new Pool({
  max: 5, // exists: max
  maxConnectionCount: 5, // absent: maxConnectionCount
});

export async function rows(): Promise<unknown> {
  const result = await pool.query('select 1'); // exists: query
  const one = await pool.queryOne('select 1'); // absent: queryOne
  const client = await pool.connect();
  client.release(); // exists: release
  await client.beginTransaction(); // absent: beginTransaction
  return [result.rowCount, one, PoolManager]; // exists: rowCount
}

export async function cached(key: string): Promise<unknown> {
  const redis = createClient({ url: 'redis://localhost' }); // exists: url
  const value = await redis.get(key); // exists: get
  const made = await redis.getOrCreate(key, 'x'); // absent: getOrCreate
  await redis.setEx(key, 10, 'x'); // exists: setEx
  await redis.setWithExpiry(key, 'x', 10); // absent: setWithExpiry
  return [value, made];
}
