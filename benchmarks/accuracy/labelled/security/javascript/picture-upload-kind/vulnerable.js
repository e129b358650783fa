const path = require("node:path");
const { randomUUID } = require("node:crypto");

const KINDS = new Set([".png", ".jpg", ".webp"]);

/** Whether a file may become a profile picture. */
function mayUpload(file) {
  if (file.size > 2_000_000) return false;
  const filename = file.originalname.toLowerCase();
  return filename.includes(".png") || filename.includes(".jpg") || filename.includes(".webp");
}

function storedName(file) {
  return randomUUID() + path.extname(file.originalname).toLowerCase();
}

module.exports = { mayUpload, storedName, KINDS };
