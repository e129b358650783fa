const fs = require("node:fs");

function saveToken(file, refreshToken) {
  // ruleid: js-secret-file-readable
  fs.writeFileSync(file, JSON.stringify({ refreshToken }), { mode: 0o644 });
}

async function storeKey(folder, pair) {
  // ruleid: js-secret-file-readable
  await fs.promises.writeFile(path.join(folder, "server.key"), pair.privateKey);
}

function saveTokenPrivately(file, refreshToken) {
  // ok: js-secret-file-readable
  fs.writeFileSync(file, JSON.stringify({ refreshToken }), { mode: 0o600 });
}

async function storePublicKey(folder, pair) {
  // ok: js-secret-file-readable
  await fs.promises.writeFile(path.join(folder, "server.pub"), pair.publicKey);
}

function saveReport(file, report) {
  // ok: js-secret-file-readable
  fs.writeFileSync(file, JSON.stringify(report), { mode: 0o644 });
}
