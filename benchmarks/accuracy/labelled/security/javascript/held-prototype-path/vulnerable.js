// Sets a value by a path such as "mail.from.name".
function setByPath(target, path, value) {
  const keys = path.split(".");
  let current = target;
  for (const key of keys.slice(0, -1)) {
    if (typeof current[key] !== "object") {
      current[key] = {};
    }
    current = current[key];
  }
  const last = keys[keys.length - 1];
  current[last] = value;
  return target;
}

module.exports = { setByPath };
