// Reads options of an older deployment; nothing connects with them here.
const OLD = { useNewUrlParser: true, useUnifiedTopology: true };

function isOld(options) {
  return Object.keys(OLD).some((name) => name in options);
}

function withoutOld(options) {
  return Object.fromEntries(Object.entries(options).filter(([name]) => !(name in OLD)));
}

module.exports = { isOld, withoutOld };
