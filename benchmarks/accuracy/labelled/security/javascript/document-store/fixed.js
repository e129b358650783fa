const fs = require("fs");
const path = require("path");

/**
 * Write content to a file below the base directory, and return the file's path.
 */
function saveContent(baseDir, filename, content) {
  const root = path.resolve(baseDir);
  const target = path.resolve(root, filename);
  if (!target.startsWith(root + path.sep)) {
    throw new Error("the file lies outside of the directory");
  }
  fs.writeFileSync(target, content, { mode: 0o600 });
  return target;
}

module.exports = { saveContent };
