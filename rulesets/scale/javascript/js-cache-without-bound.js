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

const scoreCache = {};

function score(player) {
  if (scoreCache[player.id] === undefined) {
    // ruleid: js-cache-without-bound
    scoreCache[player.id] = compute(player);
  }
  return scoreCache[player.id];
}

const templateCache = {};

function template(name, version) {
  if (Object.keys(templateCache).length > 100) {
    delete templateCache[Object.keys(templateCache)[0]];
  }
  // ok: js-cache-without-bound
  templateCache[name] = compile(name, version);
  return templateCache[name];
}

class Geocoder {
  cache = new Map();

  async locate(address) {
    const known = this.cache.get(address);
    if (known) return known;
    const point = await this.api.locate(address);
    // ruleid: js-cache-without-bound
    this.cache.set(address, point);
    return point;
  }
}

class RecentGeocoder {
  cache = new Map();

  async locate(address) {
    const point = await this.api.locate(address);
    // ok: js-cache-without-bound
    this.cache.set(address, point);
    if (this.cache.size > 1000) {
      this.cache.delete(this.cache.keys().next().value);
    }
    return point;
  }
}

class Sessions {
  cache = new Map();

  remember(token, user) {
    // ok: js-cache-without-bound
    this.cache.set(token, user);
  }

  forget(token) {
    this.cache.delete(token);
  }
}
