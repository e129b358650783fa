async function orders(db, sortBy) {
  // ruleid: js-sql-name-built
  return db.query(`SELECT id, total FROM orders ORDER BY ${sortBy} LIMIT 50`);
}

async function remove(conn, ids) {
  // ruleid: js-sql-name-built
  await conn.execute("DELETE FROM items WHERE id IN (" + ids.join(",") + ")");
}

const COLUMNS = { date: "created_at", total: "total" };

async function ordersByColumn(db, sortBy) {
  const column = COLUMNS[sortBy] ?? "created_at";
  // ok: js-sql-name-built
  return db.query(`SELECT id, total FROM orders ORDER BY ${column} LIMIT 50`);
}

async function removeAll(conn, ids) {
  // ok: js-sql-name-built
  await conn.query("DELETE FROM items WHERE id = ANY($1)", [ids]);
}

async function list(db, table) {
  if (!TABLES.has(table)) throw new RangeError(table);
  // ok: js-sql-name-built
  return db.query(`SELECT id FROM ${table} LIMIT 10`);
}
