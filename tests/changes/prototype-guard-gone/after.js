function merge(target, source) {
  for (const key in source) {
    // ruleid: prototype-guard-gone
    target[key] = source[key];
  }
  return target;
}

function parsed(text) {
  // ruleid: prototype-guard-gone
  const found = {};
  for (const part of text.split("&")) found[part.split("=")[0]] = part.split("=")[1];
  return found;
}

function copied(source) {
  const copy = {};
  // ok: prototype-guard-gone
  for (const key of Object.keys(source)) copy[key] = source[key];
  return copy;
}

function counted(words) {
  // ok: prototype-guard-gone
  const counts = new Map();
  for (const word of words) counts.set(word, (counts.get(word) || 0) + 1);
  return counts;
}
