/** Settings in the browser, where it lets us. */

export function remember(storage, key, value) {
  try {
    storage.setItem(key, JSON.stringify(value));
  } catch (error) {
    // Private windows have no storage; the default is fine.
  }
}

export function recall(storage, key, fallback) {
  try {
    return JSON.parse(storage.getItem(key)) ?? fallback;
  } catch {
    return fallback;
  }
}
