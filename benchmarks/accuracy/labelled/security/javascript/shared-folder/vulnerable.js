const fs = require("fs");

/**
 * The folder of the uploads.
 */
function prepareFolder(folder) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o777 });
  return folder;
}

module.exports = { prepareFolder };
