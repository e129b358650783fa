const fs = require("fs");

/**
 * The folder of the uploads.
 */
function prepareFolder(folder) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o750 });
  return folder;
}

module.exports = { prepareFolder };
