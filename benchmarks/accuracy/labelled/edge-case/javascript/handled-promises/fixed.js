/** Work in the background whose errors are looked at. */

async function refresh(cache, source) {
  cache.replace(await source.read());
}

export async function start(cache, source, log) {
  refresh(cache, source).catch((error) => log(error));
  const second = refresh(cache, source);
  await second;
  await Promise.allSettled([refresh(cache, source), refresh(cache, source)]);
}

export function each(items, visit) {
  items.forEach((item) => visit(item));
}
