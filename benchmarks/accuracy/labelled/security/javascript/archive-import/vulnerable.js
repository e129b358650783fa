const fs = require("fs");
const path = require("path");
const AdmZip = require("adm-zip");

/**
 * Unpack an uploaded archive and return the number of files.
 */
function importArchive(file, folder) {
  const root = path.resolve(folder);
  let count = 0;
  for (const entry of new AdmZip(file).getEntries()) {
    if (entry.isDirectory) {
      continue;
    }
    const target = path.join(root, entry.entryName);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, entry.getData());
    count += 1;
  }
  return count;
}

module.exports = { importArchive };
