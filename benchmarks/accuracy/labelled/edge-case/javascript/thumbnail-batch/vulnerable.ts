import { resize } from "./images";
import type { Store } from "./store";

/** Makes a thumbnail of each picture, and says how many there are. */
export async function makeThumbnails(store: Store, keys: string[]): Promise<number> {
  keys.forEach(async (key) => {
    const picture = await store.read(key);
    await store.write(`${key}.thumb`, await resize(picture, 128));
  });
  return keys.length;
}
