const path = require("node:path");
const ROOT = path.resolve("uploads");

function open(name) {
  const full = path.resolve(ROOT, name);
  // ruleid: js-path-prefix-check
  if (!full.startsWith(ROOT)) throw new Error("outside of the folder");
  return fs.readFileSync(full);
}

function remove(base, name) {
  const full = path.join(base, name);
  // ruleid: js-path-prefix-check
  if (full.indexOf(base) !== 0) return false;
  fs.unlinkSync(full);
  return true;
}

function openInside(name) {
  const full = path.resolve(ROOT, name);
  // ok: js-path-prefix-check
  if (!full.startsWith(ROOT + path.sep)) throw new Error("outside of the folder");
  return fs.readFileSync(full);
}

function removeInside(base, name) {
  const full = path.join(base, name);
  // ok: js-path-prefix-check
  if (path.relative(base, full).startsWith("..")) return false;
  fs.unlinkSync(full);
  return true;
}
