const crypto = require("crypto");
const fs = require("fs");

const ALGORITHM = "aes-256-cbc";

// Opens a backup that the nightly job has written.
function open(file, key, iv) {
  const sealed = fs.readFileSync(file);
  const decipher = crypto.createDecipheriv(ALGORITHM, key, iv);
  return Buffer.concat([decipher.update(sealed), decipher.final()]);
}

function names(folder) {
  return fs.readdirSync(folder).filter((name) => name.endsWith(".backup"));
}

module.exports = { open, names };
