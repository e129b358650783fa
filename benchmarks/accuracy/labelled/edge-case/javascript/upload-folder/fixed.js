import fs from "node:fs";
import path from "node:path";

/** The folder of a day, made if it is missing. */
export function folderOf(root, day) {
  const folder = path.join(root, day);
  fs.mkdirSync(folder, { recursive: true });
  return folder;
}
