const childProcess = require("node:child_process");
const { promisify } = require("node:util");

const run = promisify(childProcess.exec);

/** Makes a thumbnail of an uploaded picture with ImageMagick. */
async function makeThumbnail(source, target, width) {
  await run(`convert "${source}" -resize ${Number(width)}x "${target}"`, { timeout: 20_000 });
  return target;
}

module.exports = { makeThumbnail };
