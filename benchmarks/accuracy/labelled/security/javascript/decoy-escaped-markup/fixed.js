const escape = require("lodash.escape");

/** A list of names, as HTML. */
function nameList(names) {
  return `<ul>${names.map((name) => `<li>${escape(name)}</li>`).join("")}</ul>`;
}

module.exports = { nameList };
