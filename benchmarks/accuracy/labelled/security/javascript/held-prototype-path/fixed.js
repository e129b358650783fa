// Sets a value by a path such as "mail.from.name".
function setByPath(target, path, value) {
  const keys = path.split(".");
  let current = target;
  for (const key of keys.slice(0, -1)) {
    if (key === "__proto__" || key === "constructor" || key === "prototype") {
      throw new Error("not a name of a setting");
    }
    if (typeof current[key] !== "object") {
      current[key] = {};
    }
    current = current[key];
  }
  const last = keys[keys.length - 1];
  if (last === "__proto__" || last === "constructor" || last === "prototype") {
    throw new Error("not a name of a setting");
  }
  current[last] = value;
  return target;
}

module.exports = { setByPath };
