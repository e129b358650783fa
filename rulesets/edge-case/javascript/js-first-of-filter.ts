export function emailOf(users: User[], id: string) {
  // ruleid: js-first-of-filter
  return users.filter((user) => user.id === id)[0].email;
}

export async function priceOf(pool: Pool, article: string) {
  const { rows } = await pool.query("SELECT price FROM prices WHERE article = $1", [article]);
  if (rows.length === 0) {
    throw new NotFoundError(article);
  }
  // ok: js-first-of-filter
  return rows[0].price;
}

export async function nameOf(db: Db, id: string) {
  const rows = await db.query("SELECT name FROM users WHERE id = ?", [id]);
  // ruleid: js-first-of-filter
  return rows[0].name;
}

export function emailOrNull(users: User[], id: string) {
  // ok: js-first-of-filter
  return users.filter((user) => user.id === id)[0]?.email ?? null;
}

export async function nameOrNull(db: Db, id: string) {
  const rows = await db.query("SELECT name FROM users WHERE id = ?", [id]);
  // ok: js-first-of-filter
  return rows.length > 0 ? rows[0].name : null;
}
