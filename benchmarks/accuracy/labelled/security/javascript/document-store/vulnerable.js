const fs = require("fs");
const path = require("path");

/**
 * Write content to a file below the base directory, and return the file's path.
 */
function saveContent(baseDir, filename, content) {
  const target = path.join(baseDir, filename);
  fs.writeFileSync(target, content, { mode: 0o600 });
  return target;
}

module.exports = { saveContent };
