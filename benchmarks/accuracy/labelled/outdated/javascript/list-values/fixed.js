const util = require("util");

// Values as a list, whatever came.
function asList(value) {
  if (value === undefined || value === null) {
    return [];
  }
  return Array.isArray(value) ? value : [value];
}

function describe(values) {
  return asList(values)
    .map((value) => util.inspect(value, { depth: 1 }))
    .join(", ");
}

module.exports = { asList, describe };
