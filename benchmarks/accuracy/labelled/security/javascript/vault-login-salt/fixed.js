const crypto = require("node:crypto");

/** The stored form of a password: salt and key as hexadecimal text. */
function hashPassword(email, password) {
  const salt = crypto.randomBytes(16);
  const key = crypto.scryptSync(password, salt, 64);
  return `${salt.toString("hex")}:${key.toString("hex")}`;
}

function same(a, b) {
  return a.length === b.length && crypto.timingSafeEqual(a, b);
}

module.exports = { hashPassword, same };
