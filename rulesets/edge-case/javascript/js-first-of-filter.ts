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

export async function statusOfStream(test: TestContext, threadId: string) {
  const streams = await test.run((ctx) => ctx.listStreams(threadId));
  // ok: js-first-of-filter
  return streams[0].status;
}

it("finds the finished stream", async () => {
  const streams = await store.findStreams("thread");
  expect(streams).toHaveLength(1);
  // ok: js-first-of-filter
  expect(streams[0].status).toBe("finished");
});

it("finds the open stream", async () => {
  const streams = await store.findStreams("thread");
  assert.equal(streams.length, 1);
  // ok: js-first-of-filter
  assert.equal(streams[0].status, "open");
});

export async function countOf(pool: Pool, namespace: string) {
  const { rows } = await pool.query("SELECT count(*) AS cnt FROM entries WHERE namespace = $1", [namespace]);
  // ok: js-first-of-filter
  return Number(rows[0].cnt);
}
