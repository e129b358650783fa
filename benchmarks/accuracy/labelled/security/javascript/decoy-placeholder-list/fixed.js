/** Several customers by their ids. */
async function customersByIds(pool, ids) {
  const marks = ids.map((_, index) => `$${index + 1}`).join(", ");
  const { rows } = await pool.query(`SELECT id, name FROM customers WHERE id IN (${marks})`, ids);
  return rows;
}

module.exports = { customersByIds };
