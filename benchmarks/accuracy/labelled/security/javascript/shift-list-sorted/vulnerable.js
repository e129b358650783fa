const SORTED = { start: "starts_at", person: "person", place: "place" };

/** The shifts of a week, sorted as the table's header was clicked. */
async function listShifts(pool, week, sortBy) {
  const column = sortBy;
  const { rows } = await pool.query(
    `SELECT id, person, place, starts_at FROM shifts WHERE week = $1 ORDER BY ${column} LIMIT 200`,
    [week],
  );
  return rows;
}

module.exports = { listShifts, SORTED };
