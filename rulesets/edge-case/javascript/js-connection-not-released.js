export async function rename(pool, id, name) {
  // ruleid: js-connection-not-released
  const client = await pool.connect();
  await client.query("UPDATE users SET name = $2 WHERE id = $1", [id, name]);
  client.release();
}

export async function renameSafely(pool, id, name) {
  // ok: js-connection-not-released
  const client = await pool.connect();
  try {
    await client.query("UPDATE users SET name = $2 WHERE id = $1", [id, name]);
  } finally {
    client.release();
  }
}
