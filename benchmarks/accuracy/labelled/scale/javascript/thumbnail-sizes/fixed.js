import { stat } from 'node:fs/promises';
import { join } from 'node:path';

const FOLDER = 'thumbnails';

/** The size of each thumbnail in bytes, in the order of the names. */
export async function sizes(names) {
  const found = await Promise.all(names.map((name) => stat(join(FOLDER, name))));
  return found.map((info) => info.size);
}

export function total(values) {
  return values.reduce((sum, value) => sum + value, 0);
}
