// Unpacks themes.
const AdmZip = require("adm-zip");
const fs = require("fs");
const path = require("path");

function unpackTheme(archive, destination) {
  const root = path.resolve(destination);
  const zip = new AdmZip(archive);
  for (const entry of zip.getEntries()) {
    if (entry.isDirectory) {
      continue;
    }
    const target = path.join(root, entry.entryName);
    if (!target.startsWith(root + path.sep)) {
      throw new Error("an entry lies outside the theme");
    }
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, entry.getData());
  }
}

module.exports = { unpackTheme };
