const fs = require("fs");
const path = require("path");
const crypto = require("crypto");

/**
 * Move an upload to where documents are kept.
 */
function keepDocument(file, folder) {
  const target = path.join(folder, crypto.randomUUID());
  fs.renameSync(file.path, target);
  return { target, id: crypto.randomUUID() };
}

module.exports = { keepDocument };
