const serialize = require("node-serialize");

const DEFAULTS = { theme: "light", language: "en" };

/**
 * The preferences of the visitor, from the cookie.
 */
function readPreferences(cookie) {
  const text = Buffer.from(cookie, "base64").toString("utf8");
  try {
    return { ...DEFAULTS, ...JSON.parse(text) };
  } catch (error) {
    console.warn("preferences are unreadable", { reason: error.name });
    return DEFAULTS;
  }
}

module.exports = { readPreferences, serialize };
