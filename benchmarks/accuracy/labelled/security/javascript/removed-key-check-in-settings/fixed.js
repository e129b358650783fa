// Settings of a team, stored as one object and changed by dotted paths.

class SettingsError extends Error {}

function parts(path) {
  const names = path.split(".").filter(Boolean);
  if (names.length === 0) throw new SettingsError("an empty path");
  return names;
}

function change(settings, path, value) {
  const names = parts(path);
  let here = settings;
  for (const name of names.slice(0, -1)) {
    if (name === "__proto__" || name === "constructor") throw new SettingsError(`${name} is reserved`);
    here[name] ??= {};
    here = here[name];
  }
  const last = names[names.length - 1];
  if (last === "__proto__" || last === "constructor") throw new SettingsError(`${last} is reserved`);
  here[last] = value;
  return settings;
}

function read(settings, path) {
  return parts(path).reduce((here, name) => (Object.hasOwn(here ?? {}, name) ? here[name] : undefined), settings);
}

module.exports = { change, read, SettingsError };
