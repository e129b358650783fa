/** Files that are imported by the entry, directly or through others. */
export function bundle(imports, entry) {
  const queue = [entry];
  const seen = new Set(queue);
  while (queue.length > 0) {
    const file = queue.shift();
    for (const target of imports.get(file) ?? []) {
      if (!seen.has(target)) {
        seen.add(target);
        queue.push(target);
      }
    }
  }
  return [...seen];
}

/** Files that nothing imports. */
export function unused(imports, entry) {
  const reachable = new Set(bundle(imports, entry));
  return [...imports.keys()].filter((file) => !reachable.has(file));
}
