const fs = require("fs");
const path = require("path");
const AdmZip = require("adm-zip");

function unpack(file, folder) {
  const zip = new AdmZip(file);
  for (const entry of zip.getEntries()) {
    const target = path.join(folder, entry.entryName);
    // ruleid: js-zip-slip
    fs.writeFileSync(target, entry.getData());
  }
}

function unpackStream(stream, folder) {
  stream.on("entry", (entry) => {
    // ruleid: js-zip-slip
    entry.pipe(fs.createWriteStream(path.join(folder, entry.path)));
  });
}

function unpackChecked(file, folder) {
  const root = path.resolve(folder);
  for (const entry of new AdmZip(file).getEntries()) {
    const target = path.resolve(root, entry.entryName);
    if (!target.startsWith(root + path.sep)) {
      throw new Error("entry outside of the folder");
    }
    // ok: js-zip-slip
    fs.writeFileSync(target, entry.getData());
  }
}

function unpackFlat(file, folder) {
  for (const entry of new AdmZip(file).getEntries()) {
    // ok: js-zip-slip
    fs.writeFileSync(path.join(folder, path.basename(entry.entryName)), entry.getData());
  }
}
