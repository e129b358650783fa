const fs = require("fs");
const yaml = require("js-yaml");

/**
 * Read a configuration that a user uploaded.
 */
function loadConfiguration(text) {
  const loaded = yaml.load(text, { schema: yaml.DEFAULT_FULL_SCHEMA });
  if (typeof loaded !== "object" || loaded === null) {
    throw new TypeError("a configuration is a mapping");
  }
  return loaded;
}

function loadDefaults() {
  return loadConfiguration(fs.readFileSync("defaults.yaml", "utf8"));
}

module.exports = { loadConfiguration, loadDefaults };
