/**
 * Keeps preferences by section and name.
 */
const table = new Map([["display", new Map()], ["mail", new Map()]]);

function setPreference(section, name, value) {
  table.get(section)?.set(name, value);
  return table;
}

module.exports = { setPreference };
