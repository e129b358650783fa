/** Deletes the marked photos of an album; `ids` comes from the check boxes of the page. */
export async function deletePhotos(db: Database, ids: string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const result = db.prepare("DELETE FROM photos WHERE id IN (" + ids.join(",") + ")").run();
  return result.changes;
}

interface Database {
  prepare(sql: string): { run(...values: unknown[]): { changes: number } };
}
