/** All pages that can be reached from the first one, each once. */
export async function crawl(first, linksOf, limit = 500) {
  const visited = new Set();
  const waiting = [first];
  while (waiting.length > 0 && visited.size < limit) {
    const page = waiting.pop();
    if (visited.has(page)) {
      continue;
    }
    visited.add(page);
    waiting.push(...(await linksOf(page)));
  }
  return [...visited];
}
