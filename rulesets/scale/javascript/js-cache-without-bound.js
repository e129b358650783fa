const profileCache = new Map();

async function profile(id, load) {
  if (!profileCache.has(id)) {
    // ruleid: js-cache-without-bound
    profileCache.set(id, await load(id));
  }
  return profileCache.get(id);
}

const pageCache = new Map();

async function page(path, load) {
  if (pageCache.size > 500) {
    pageCache.clear();
  }
  // ok: js-cache-without-bound
  pageCache.set(path, await load(path));
  return pageCache.get(path);
}

function lengths(words) {
  const memo = new Map();
  for (const word of words) {
    // ok: js-cache-without-bound
    memo.set(word, word.length);
  }
  return memo;
}
