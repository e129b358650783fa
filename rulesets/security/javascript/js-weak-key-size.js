const crypto = require("crypto");

function shortKeys() {
  // ruleid: js-weak-key-size
  return crypto.generateKeyPairSync("rsa", { modulusLength: 1024 });
}

function shortDsa() {
  // ruleid: js-weak-key-size
  return crypto.generateKeyPairSync("dsa", { modulusLength: 512, divisorLength: 160 });
}

function keys() {
  // ok: js-weak-key-size
  return crypto.generateKeyPairSync("rsa", { modulusLength: 3072 });
}

function least() {
  // ok: js-weak-key-size
  return crypto.generateKeyPairSync("rsa", { modulusLength: 2048 });
}
