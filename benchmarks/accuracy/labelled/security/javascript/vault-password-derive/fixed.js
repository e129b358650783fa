const crypto = require("node:crypto");
const { promisify } = require("node:util");

const derive = promisify(crypto.pbkdf2);

/** Hashes the master password of a vault. */
async function hashMaster(password) {
  const salt = crypto.randomBytes(16);  const key = await derive(password, salt, 600_000, 32, "sha512");
  return { salt: salt.toString("hex"), key: key.toString("hex") };
}

module.exports = { hashMaster };
