const fs = require("fs");

function prepare(folder) {
  if (!fs.existsSync(folder)) {
    // ruleid: js-exists-then-use
    fs.mkdirSync(folder);
  }
}

function reset(path) {
  if (fs.existsSync(path)) {
    // ruleid: js-exists-then-use
    fs.unlinkSync(path);
  }
}

function prepareAtOnce(folder) {
  // ok: js-exists-then-use
  fs.mkdirSync(folder, { recursive: true });
}

function resetAtOnce(path) {
  // ok: js-exists-then-use
  fs.rmSync(path, { force: true });
}
