import fsPromises from "node:fs/promises";

/** Writes the report of a month; gives its path. */
export async function writeReport(folder, month, rows) {
  const path = `${folder}/${month}.csv`;
  fsPromises.writeFile(path, rows.map((row) => row.join(",")).join("\n"));
  return path;
}
