async function loadPlugin(name) {
  // ruleid: js-module-from-parameter
  return import(`./plugins/${name}.js`);
}

function report(type) {
  // ruleid: js-module-from-parameter
  return require("./reports/" + type);
}

async function loadKnown(name) {
  if (!PLUGINS.has(name)) throw new RangeError(name);
  // ok: js-module-from-parameter
  return import(`./plugins/${name}.js`);
}

function settings() {
  // ok: js-module-from-parameter
  return require(`./settings.${process.env.NODE_ENV}.js`);
}

function helper(format) {
  // ok: js-module-from-parameter
  return REPORTS[format] ?? require("./reports/text.js");
}
