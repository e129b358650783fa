const fs = require("fs/promises");
const path = require("path");

const NOTES = path.resolve(__dirname, "notes");

/**
 * The text of one note.
 * @param {string} filename
 */
async function readNote(filename) {
  const file = path.join(NOTES, filename);
  return readFile(file, "utf8");
}

async function readFile(file, encoding) {
  return fs.readFile(file, encoding);
}

module.exports = { readNote };
