/**
 * Merge settings deeply; the later win.
 */
function mergeSettings(target, source) {
  for (const key of Object.keys(source)) {
    const value = source[key];
    if (value !== null && typeof value === "object" && typeof target[key] === "object") {
      mergeSettings(target[key], source[key]);
    } else {
      target[key] = value;
    }
  }
  return target;
}

module.exports = { mergeSettings };
