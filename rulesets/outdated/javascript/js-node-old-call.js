const fs = require("fs");
const os = require("os");
const util = require("util");

function clean(folder) {
  // ruleid: js-node-old-call
  fs.rmdirSync(folder, { recursive: true });
  // ok: js-node-old-call
  fs.rmSync(folder, { recursive: true, force: true });
  // ok: js-node-old-call
  fs.rmdirSync(folder);
}

function options(given) {
  // ruleid: js-node-old-call
  const all = util._extend({ folder: os.tmpdir() }, given);
  // ok: js-node-old-call
  return Object.assign({}, all, { text: util.format("%s", given.name) });
}

// ruleid: js-node-old-call
const uv = process.binding("uv");
// ok: js-node-old-call
process.exitCode = uv ? 0 : 1;

module.exports = { clean, options };
