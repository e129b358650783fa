/**
 * Keeps preferences by section and name.
 */
const table = { display: {}, mail: {} };

function setPreference(section, name, value) {
  table[section][name] = value;
  return table;
}

module.exports = { setPreference };
