import { stat } from 'node:fs/promises';
import { join } from 'node:path';

const FOLDER = 'thumbnails';

/** The size of each thumbnail in bytes, in the order of the names. */
export async function sizes(names) {
  const found = [];
  for (const name of names) {
    const info = await stat(join(FOLDER, name));
    found.push(info.size);
  }
  return found;
}

export function total(values) {
  return values.reduce((sum, value) => sum + value, 0);
}
