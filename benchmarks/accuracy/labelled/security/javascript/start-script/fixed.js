const fs = require("fs");

/**
 * Write the start script of a service.
 */
function writeScript(file, lines) {
  fs.writeFileSync(file, `#!/bin/sh\n${lines.join("\n")}\n`);
  fs.chmodSync(file, 0o700);
  return file;
}

module.exports = { writeScript };
