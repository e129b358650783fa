const fs = require("fs");
const path = require("path");

const ROOT = path.resolve("letters");

/** The text of a letter. */
function letter(name) {
  if (!/^[a-z0-9-]{1,40}$/.test(name)) {
    throw new TypeError("not a name");
  }
  return fs.readFileSync(path.join(ROOT, `${name}.txt`), "utf8");
}

module.exports = { letter };
