const punycode = require("punycode");

const MAX_LABEL = 63;

// The name of a host as it goes over the wire.
function wireName(host) {
  const name = punycode.toASCII(host.trim().toLowerCase());
  for (const label of name.split(".")) {
    if (label.length === 0 || label.length > MAX_LABEL) {
      throw new RangeError(`not a host name: ${host}`);
    }
  }
  return name;
}

function sameHost(one, other) {
  return wireName(one) === wireName(other);
}

module.exports = { wireName, sameHost };
