function merge(target, source) {
  for (const key in source) {
    if (typeof source[key] === "object" && typeof target[key] === "object") {
      // ruleid: js-prototype-pollution
      merge(target[key], source[key]);
    } else {
      target[key] = source[key];
    }
  }
  return target;
}

function setPreference(store, section, name, value) {
  // ruleid: js-prototype-pollution
  store[section][name] = value;
}

function setByPath(target, path, value) {
  const keys = path.split(".");
  let node = target;
  for (const key of keys.slice(0, -1)) {
    node[key] = node[key] ?? {};
    node = node[key];
  }
  // ruleid: js-prototype-pollution
  node[keys.at(-1)] = value;
}

function setByPathSafely(target, path, value) {
  const keys = path.split(".");
  if (keys.some((key) => DENIED.has(key))) {
    throw new Error("reserved name");
  }
  let node = target;
  for (const key of keys.slice(0, -1)) {
    node[key] = node[key] ?? {};
    node = node[key];
  }
  // ok: js-prototype-pollution
  node[keys.at(-1)] = value;
}

function mergeSafely(target, source) {
  for (const key of Object.keys(source)) {
    if (key === "__proto__" || key === "constructor" || key === "prototype") {
      continue;
    }
    if (typeof source[key] === "object" && typeof target[key] === "object") {
      // ok: js-prototype-pollution
      mergeSafely(target[key], source[key]);
    } else {
      target[key] = source[key];
    }
  }
  return target;
}

function setSafely(store, section, name, value) {
  if (["__proto__", "constructor", "prototype"].includes(section)) {
    throw new Error("reserved name");
  }
  // ok: js-prototype-pollution
  store[section][name] = value;
}

function overlay(base, given) {
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === "object") {
      base[name] ??= {};
      // ruleid: js-prototype-pollution
      overlay(base[name], value);
    } else {
      base[name] = value;
    }
  }
}

function overlayOwn(base, given) {
  for (const [name, value] of Object.entries(given)) {
    if (name === "__proto__" || name === "constructor") continue;
    if (typeof value === "object") {
      // ok: js-prototype-pollution
      overlayOwn(base[name], value);
    } else {
      base[name] = value;
    }
  }
}
