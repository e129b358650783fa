/** People search of the club: the result is shown to every visitor. */
export async function searchMembers(pool, text) {
  const { rows } = await pool.query("SELECT handle, name FROM members WHERE name ILIKE $1 ORDER BY name LIMIT 20", [`%${text}%`]);
  return rows;
}

export async function profileOf(pool, handle) {
  const result = await pool.query("SELECT handle, name, bio FROM members WHERE handle = $1", [handle]);
  const member = result.rows[0];
  if (!member) return null;
  return { ...member, url: `/members/${encodeURIComponent(member.handle)}` };
}
