const fs = require("fs");
const os = require("os");
const path = require("path");

/**
 * Write rows to a temporary file; the file's path is returned.
 */
function exportRows(rows) {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "export-")), "export.csv");
  fs.writeFileSync(file, rows.join("\n"));
  return file;
}

module.exports = { exportRows };
