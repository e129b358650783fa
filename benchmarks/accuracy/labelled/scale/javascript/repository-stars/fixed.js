import { setTimeout as pause } from 'node:timers/promises';

const TIMEOUT = 5000;

async function stars(repository) {
  const response = await fetch(`https://api.example.com/repos/${repository}`, { signal: AbortSignal.timeout(TIMEOUT) });
  if (!response.ok) {
    throw new Error(`${repository}: the API answered ${response.status}`);
  }
  const body = await response.json();
  return body.stars;
}

function* chunks(items, size) {
  for (let start = 0; start < items.length; start += size) {
    yield items.slice(start, start + size);
  }
}

/** How many stars each repository has, in the order of the names. */
export async function starsOf(repositories) {
  const found = [];
  for (const chunk of chunks(repositories, 8)) {
    const counts = await Promise.all(chunk.map((repository) => stars(repository)));
    found.push(...counts.map((count, index) => ({ repository: chunk[index], stars: count })));
  }
  return found;
}

export async function refreshed(load) {
  await pause(1000);
  return load();
}
