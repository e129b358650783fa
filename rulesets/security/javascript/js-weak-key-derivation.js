const bcrypt = require("bcrypt");
const crypto = require("crypto");

async function register(password, salt) {
  // ruleid: js-weak-key-derivation
  const quick = await bcrypt.hash(password, 4);
  // ruleid: js-weak-key-derivation
  const short = crypto.pbkdf2Sync(password, salt, 1000, 32, "sha512");
  return { quick, short };
}

async function registerWell(password, salt) {
  // ok: js-weak-key-derivation
  const slow = await bcrypt.hash(password, 12);
  // ok: js-weak-key-derivation
  const long = crypto.pbkdf2Sync(password, salt, 210000, 32, "sha512");
  return { slow, long };
}
