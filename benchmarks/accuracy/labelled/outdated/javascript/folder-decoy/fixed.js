const fs = require("fs");

function removeEmpty(folder) {
  if (fs.readdirSync(folder).length === 0) {
    fs.rmdirSync(folder);
    return true;
  }
  return false;
}

function removeTree(folder) {
  fs.rmSync(folder, { recursive: true, maxRetries: 3 });
}

module.exports = { removeEmpty, removeTree };
