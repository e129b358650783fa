const util = require("util");

const DEFAULTS = { retries: 3, timeout: 5000, verbose: false };

function settings(given) {
  const merged = Object.assign({ ...DEFAULTS }, given);
  if (!Number.isInteger(merged.retries) || merged.retries < 0) {
    throw new RangeError("retries must be a whole number");
  }
  return Object.freeze(merged);
}

function describe(options) {
  return util.format("%d retries, %d ms", options.retries, options.timeout);
}

module.exports = { settings, describe };
