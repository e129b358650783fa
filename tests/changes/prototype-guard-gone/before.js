function merge(target, source) {
  for (const key in source) {
    if (key === "__proto__" || key === "constructor") continue;
    target[key] = source[key];
  }
  return target;
}

function parsed(text) {
  const found = Object.create(null);
  for (const part of text.split("&")) found[part.split("=")[0]] = part.split("=")[1];
  return found;
}

function copied(source) {
  const copy = {};
  for (const key in source) {
    if (Object.prototype.hasOwnProperty.call(source, key)) copy[key] = source[key];
  }
  return copy;
}

function counted(words) {
  const counts = Object.create(null);
  for (const word of words) counts[word] = (counts[word] || 0) + 1;
  return counts;
}
