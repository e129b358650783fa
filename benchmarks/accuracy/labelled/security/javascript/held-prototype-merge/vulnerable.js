// Merges settings of different levels.
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function mergeSettings(target, source) {
  for (const key of Object.keys(source)) {
    if (isObject(source[key]) && isObject(target[key])) {
      mergeSettings(target[key], source[key]);
    } else {
      target[key] = source[key];
    }
  }
  return target;
}

module.exports = { mergeSettings };
