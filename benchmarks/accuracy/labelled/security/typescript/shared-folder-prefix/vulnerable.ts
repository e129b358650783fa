import { createReadStream } from "node:fs";
import path from "node:path";

/** Opens a file of the shared folder for reading. */
export function openShared(folder: string, name: string) {
  const base = path.resolve(folder);
  const full = path.resolve(base, name);
  if (!full.startsWith(base)) throw new Error("no such file");
  return createReadStream(full);
}
