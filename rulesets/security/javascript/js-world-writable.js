const fs = require("fs");

function store(file, text) {
  // ruleid: js-world-writable
  fs.writeFileSync(file, text, { mode: 0o666 });
  // ruleid: js-world-writable
  fs.chmodSync(file, 0o777);
}

function storeSafely(file, text) {
  // ok: js-world-writable
  fs.writeFileSync(file, text, { mode: 0o600 });
  // ok: js-world-writable
  fs.chmodSync(file, 0o644);
}
