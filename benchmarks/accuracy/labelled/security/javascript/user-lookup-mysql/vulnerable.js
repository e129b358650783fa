/**
 * Look up customers of the shop.
 */

/**
 * Find one customer by name.
 * @param {import("mysql2/promise").Connection} connection
 * @param {string} username
 */
export async function getCustomer(connection, username) {
  const query = "SELECT id, name, email FROM customers WHERE name = '" + username + "'";
  const [rows] = await connection.execute(query);
  return rows.length > 0 ? rows[0] : null;
}

/** Number of customers of a country. */
export async function countCustomers(connection, country) {
  const [rows] = await connection.execute("SELECT COUNT(*) AS n FROM customers WHERE country = ?", [country]);
  return rows.length > 0 ? rows[0].n : 0;
}
