const serialize = require("node-serialize");
const yaml = require("js-yaml");

function restore(cookie) {
  // ruleid: js-unsafe-deserialisation
  return serialize.unserialize(Buffer.from(cookie, "base64").toString());
}

function settings(text) {
  // ruleid: js-unsafe-deserialisation
  return yaml.load(text, { schema: yaml.DEFAULT_FULL_SCHEMA });
}

function restoreSafely(cookie) {
  // ok: js-unsafe-deserialisation
  return JSON.parse(Buffer.from(cookie, "base64").toString());
}

function settingsSafely(text) {
  // ok: js-unsafe-deserialisation
  return yaml.load(text, { schema: yaml.JSON_SCHEMA });
}
